import type { Book } from './entries.ts';
import type { Standing } from './standing.ts';

interface Link {
  team: string;
  /** The team that the manager of `team` belongs to: whom the team reports to in turn. */
  to: string;
  manager: string;
  /** The lines that make this link, in so far as lines do; 0 for what is there already. */
  claimed: number;
  home: number;
}

/**
 * Rejects the lines that would have teams report to each other in a circle: one is managed from within the next. That a
 * manager belongs to the team they lead is no circle. Of the links of a circle the one that the latest line makes gives way.
 * True when something was rejected.
 */
export function rejectLoops(standing: Standing, book: Book, nameOf: (team: string) => string): boolean {
  const links = linksOf(standing, book);
  let found = false;
  for (const circle of circlesOf(links)) {
    const latest = circle.reduce((most, link) => (Math.max(link.claimed, link.home) > Math.max(most.claimed, most.home) ? link : most));
    if (latest.claimed === 0 && latest.home === 0) continue;
    found = true;
    const reason = `The teams ${circle.map(({ team }) => `“${nameOf(team)}”`).join(', ')} would report to each other in a circle.`;
    const home = standing.find(latest.manager);
    if (latest.home > latest.claimed && home) standing.reject(home, reason);
    else for (const entry of standing.entries()) if (entry.team === latest.team && entry.line.manager === latest.manager) standing.reject(entry, reason);
  }
  return found;
}

function linksOf(standing: Standing, book: Book): Map<string, Link> {
  const claims = standing.claims();
  const links = new Map<string, Link>();
  for (const team of new Set([...book.teams.keys(), ...claims.keys()])) {
    const claim = claims.get(team);
    const manager = claim?.email ?? book.byId.get(book.teams.get(team)?.managerId ?? '')?.email;
    const to = manager === undefined ? null : standing.teamOf(manager);
    if (manager === undefined || to === null || to === team) continue;
    const home = standing.find(manager)?.line;
    links.set(team, { team, to, manager, claimed: claim?.line ?? 0, home: home?.team === undefined ? 0 : home.line });
  }
  return links;
}

/** Every team leads to one other at most, so that a walk that meets its own steps has found a circle. */
function circlesOf(links: Map<string, Link>): Link[][] {
  const circles: Link[][] = [];
  const done = new Set<string>();
  for (const start of links.values()) {
    const path: Link[] = [];
    const steps = new Map<string, number>();
    let link: Link | undefined = start;
    while (link && !done.has(link.team) && !steps.has(link.team)) {
      steps.set(link.team, path.length);
      path.push(link);
      link = links.get(link.to);
    }
    const from = link && steps.get(link.team);
    if (from !== undefined) circles.push(path.slice(from));
    for (const one of path) done.add(one.team);
  }
  return circles;
}
