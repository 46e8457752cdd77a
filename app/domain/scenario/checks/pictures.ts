import { didYouMean } from '../../content/nearest.ts';
import type { Line } from '../model.ts';
import { placeIn } from './checking.ts';
import type { Checking } from './checking.ts';

/** What the name of a picture looks like; it is part of an address, and so holds nothing that could lead elsewhere. */
const PICTURE = /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.(?:png|jpe?g|webp|gif|avif)$/i;

/** Pictures that do not exist, and text alternatives that say no more than the file's name. */
export function checkPictures(checking: Checking): void {
  const { scenario, report, pictures } = checking;
  for (const scene of [...scenario.scenes, ...scenario.endings]) {
    for (const line of scene.lines) {
      if (line.kind !== 'picture') continue;
      const at = (part: string) => placeIn(checking, line, part, scene.at);
      if (line.src !== '' && !PICTURE.test(line.src)) report.error('bad-picture', at('src'), `\`${line.src.slice(0, 60)}\` is no name of a picture; write the name of an uploaded file alone, such as \`desk.webp\`.`);
      else if (line.src !== '' && pictures && !pictures.has(line.src)) report.error('unknown-picture', at('src'), `There is no picture \`${line.src}\`${didYouMean(line.src, pictures)}`);
      if (saysOnlyTheName(line)) report.error('alt-is-file-name', at('alt'), 'The text alternative is the name of the file; say what the picture shows to somebody who cannot see it.');
    }
  }
}

function saysOnlyTheName({ src, alt }: Line & { kind: 'picture' }): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, ' ').trim();
  return src !== '' && [plain(src), plain(src.replace(/\.[a-z]+$/i, ''))].includes(plain(alt));
}
