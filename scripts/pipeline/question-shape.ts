import { z } from 'zod';
import { SLUG } from './parse-service.ts';

const slug = z.string().regex(SLUG, 'write lower-case letters, digits and hyphens');
const skill = z.string('write the number in quotation marks: "1.1"').regex(/^\d+\.\d+(\.\d+)?$/, 'write the number of a task or skill: "1.1" or "1.1.8"');

/** What the yaml block of a question holds. */
export const QUESTION_SHAPE = z.strictObject({
  skills: z.record(slug, z.array(skill).min(1, 'name at least one task or skill')).refine((skills) => Object.keys(skills).length > 0, 'name at least one exam version with a task or skill'),
  topic: slug,
  difficulty: z.literal([1, 2, 3], 'write 1, 2 or 3'),
  cites: z.array(slug).min(1, 'name at least one fact that answers the question'),
  source: z.url({ protocol: /^https$/, error: 'write an https address' }),
  checked: z.iso.date({ error: 'write a day: 2026-11-25' }),
});

/** The yaml block of a question, checked. */
export type QuestionData = z.infer<typeof QUESTION_SHAPE>;
