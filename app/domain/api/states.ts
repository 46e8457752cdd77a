import { z } from 'zod';

/** How a person’s duties stand, as reports filter by it; `waiting`: something else has to be completed first. */
export const STATES = ['done', 'late', 'under-way', 'waiting', 'not-begun'] as const;

export const stateFilter = z.enum(STATES).optional().describe(`Only what is in this state: ${STATES.join(', ')}.`);
