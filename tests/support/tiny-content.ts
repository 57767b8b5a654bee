import type { Files } from './temp-folder.ts';

/** A small content folder without a mistake: two note sets on two services, a dispute that a ruling settles. */
export const TINY: Files = {
  'content/site.md': '---\nname: Tiny\nlanguage: en\n---\n\nTwo people’s notes.\n',
  'content/services/sqs.md': [
    '---', 'name: Amazon SQS', 'short: SQS', 'aliases: [Simple Queue Service]', 'category: Messaging', 'topics:', '  - {id: size, title: Message size, words: [message size]}', '  - {id: delay, title: Delay, words: [delay]}',
    'limits:', '  - {name: Message size, bound: at most, value: 1, unit: MiB, fact: sqs-size}', '---', '', 'SQS keeps messages between two parts of a program.', '',
  ].join('\n'),
  'content/services/kms.md': '---\nname: AWS KMS\nshort: KMS\ncategory: Security\ntopics:\n  - {id: keys, title: Keys, words: [key]}\n---\n\nKMS keeps keys.\n',
  'content/rulings/sqs.md': [
    '## sqs-size', '', '```yaml', 'since: 2025-08', 'source: https://docs.example.com/sqs/quotas.html', 'checked: 2026-11-25', 'overrules:', '  ada: at most 256 KB', '```', '', 'An SQS message holds at most 1 MiB.', '',
  ].join('\n'),
  'content/notes/ada/set.md': '---\ntitle: Notes of Ada\nyear: 2019\n---\n\nBullets.\n',
  'content/notes/ada/sqs.md': '# SQS\n\n## Message size\n\n- A message holds at most 256 KB. ^sqs-size\n\n## Delay\n\n- A queue delays each message by up to 15 minutes. ^sqs-delay\n',
  'content/notes/ben/set.md': '---\ntitle: Notes of Ben\n---\n\nSentences.\n',
  'content/notes/ben/sqs.md': '# Simple Queue Service\n\n- An SQS message holds at most 1 MiB. ^sqs-size\n- Every message can be delayed by up to 15 minutes. ^sqs-delay\n',
  'content/notes/ben/kms.md': '# KMS\n\n## Keys\n\n- A customer key can be rotated once a year. ^kms-rotation\n\n```json\n{ "Version": "2012-10-17", "Key": "{{resolve:ssm:x}}" }\n```\n^kms-policy\n',
};
