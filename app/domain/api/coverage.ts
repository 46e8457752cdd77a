import { z } from 'zod';
import { count, named } from './named.ts';

const share = {
  people: count('People.'),
  trained: count('Those of them who completed something they were given this year.'),
  share: z.number().min(0).max(1),
  missing: count('People still to train until the target is met.'),
};

export const coverage = named(
  'Coverage',
  z.object({
    year: z.int(),
    target: z.number().min(0).max(100).describe('Per cent of the people, in a year.'),
    all: z.object(share),
    jobs: z.array(z.object({ job: z.string().nullable(), frontLine: z.boolean(), ...share })).describe('By kind of work, the front line first.'),
  }),
);
