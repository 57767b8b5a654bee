import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day: 2026-12-01');
const count = z.int().positive();
const service = z.union([z.string().regex(/^[a-z0-9-]+$/, 'write the slug of a page, or ~ where there is none'), z.null()]);
const services = z.record(z.string(), z.record(z.string(), service)).default({});

const TASK = z.strictObject({
  id: z.string().regex(/^\d+\.\d+$/, 'write the number in quotation marks: "1.1"'),
  title: z.string(),
  unconfirmed: z.array(z.enum(['title', 'skills', 'numbers'])).default([]),
  skills: z.record(z.string().regex(/^\d+\.\d+\.\d+$/, 'write the number of a skill: 1.1.8'), z.string()).default({}),
});

const ACCOMMODATION = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'write small letters, digits and hyphens'),
  title: z.string(),
  minutes: count.optional(),
  factor: z.number().gt(1).optional(),
  note: z.string().optional(),
});

/** What the front matter of `content/exams/<code>.md` holds. */
export const EXAM_SHAPE = z.strictObject({
  code: z.string(),
  title: z.string(),
  from: day.optional(),
  until: day.optional(),
  questions: count,
  scored: count,
  unscored: z.int().nonnegative().optional(),
  minutes: count,
  pass: count,
  scale: z.tuple([count, count]),
  cut: z.number().gt(0).lt(100).optional(),
  short: z.strictObject({ scored: count, unscored: z.int().nonnegative(), minutes: count }).optional(),
  accommodations: z.array(ACCOMMODATION).default([]),
  domains: z.array(z.strictObject({ title: z.string(), weight: z.number().positive(), tasks: z.array(TASK).default([]) })).min(1),
  inScope: services,
  outOfScope: services,
  unconfirmed: z.array(z.enum(['inScope', 'outOfScope'])).default([]),
  pages: z.array(z.strictObject({ title: z.string(), url: z.url({ protocol: /^https$/ }) })).default([]),
});

/** The front matter of an exam version, checked. */
export type ExamData = z.infer<typeof EXAM_SHAPE>;
