import { readFileSync } from 'node:fs';
import { Html, html } from '../../scripts/domain/html.ts';
import { POLICY } from '../../scripts/domain/policy.ts';
import type { ComparisonView, CoveragePage, Frame, LedgerRow, NavGroup, ServicePage, SheetPage, Site, SourcesPage, TopicSection } from '../../scripts/domain/site.ts';
import { sampleLimits } from './sample-limits.ts';
import { SETS, readSampleTopics } from './sample-topics.ts';

const DOMAINS: readonly (readonly [string, string, number, string])[] = [
  ['development', 'Development with AWS Services', 30, 'general api-gateway cli-sdk cloudfront dynamodb ebs ec2 elasticache eventbridge kinesis lambda rds route-53 s3 ses sns sqs step-functions swf'],
  ['security', 'Security', 26, 'cognito iam inspector kms parameter-store sts vpc'],
  ['deployment', 'Testing and Deployment', 22, 'cicd cloudformation codebuild codecommit codedeploy codepipeline ecr ecs elastic-beanstalk opsworks sam'],
  ['troubleshooting', 'Troubleshooting and Optimization', 22, 'cloudtrail cloudwatch x-ray'],
];

const CATEGORIES: readonly (readonly [string, string, string])[] = [
  ['application-integration', 'Application integration', 'eventbridge ses sns sqs step-functions swf'],
  ['compute', 'Compute', 'ebs ec2 ecr ecs elastic-beanstalk lambda sam'],
  ['data', 'Data and storage', 'dynamodb elasticache kinesis rds s3'],
  ['developer-tools', 'Developer tools', 'cicd cli-sdk cloudformation codebuild codecommit codedeploy codepipeline opsworks x-ray'],
  ['networking', 'Networking', 'api-gateway cloudfront route-53 vpc'],
  ['security', 'Security and watching', 'cloudtrail cloudwatch cognito general iam inspector kms parameter-store sts'],
];

const NAMES: Readonly<Record<string, string>> = { cicd: 'CI/CD', 'cli-sdk': 'CLI and SDKs', 'api-gateway': 'API Gateway', 'elastic-beanstalk': 'Elastic Beanstalk', 'step-functions': 'Step Functions', 'parameter-store': 'Parameter Store', general: 'General', lambda: 'Lambda', dynamodb: 'DynamoDB', cognito: 'Cognito', cloudformation: 'CloudFormation', 'route-53': 'Route 53', 'x-ray': 'X-Ray', cloudwatch: 'CloudWatch', kinesis: 'Kinesis', eventbridge: 'EventBridge' };

/** One of one line each, one of columns. */
const COMPARISONS: readonly ComparisonView[] = [
  { id: 'messaging', title: 'SQS or a broker', columns: [], members: ['sqs', undefined].map((slug) => ({ name: slug ? 'SQS' : 'A broker', slug, cells: [html`Consumers poll.`], facts: [{ title: 'polling', href: '#messaging' }] })) },
  { id: 'queue-types', title: 'Standard or FIFO', columns: ['Order', 'Delivery'], members: ['Standard', 'FIFO'].map((name) => ({ name, slug: 'sqs', cells: [html`by group`, html`once`], facts: [] })) },
];

/** A made-up site: one full page (SQS, every kind of entry), a short Lambda page, the other services as names. */
export function sampleSite({ prefix = '/', sets = 6 } = {}): Site {
  const topics = readSampleTopics(readFileSync(new URL('./sample-facts.txt', import.meta.url), 'utf8'), sets, prefix);
  const sqs = servicePage('sqs', 'Amazon SQS', topics, ['development', 'Development with AWS Services']);
  const lambda = servicePage('lambda', 'AWS Lambda', renamed(topics.slice(2, 4), 'lambda'), ['development', 'Development with AWS Services']);
  const facts = topics.flatMap((topic) => topic.facts);
  return {
    frame: frame(prefix, sets),
    selfTests: [sqs],
    services: [{ ...lambda, limits: [], next: { slug: 'sqs', short: 'SQS' } }, { ...sqs, previous: { slug: 'lambda', short: 'Lambda' } }],
    unplaced: renamed(topics.slice(0, 1), 'stray'),
    sheets: [sheet('lambda', 'AWS Lambda', renamed(topics, 'lambda')), sheet('sqs', 'Amazon SQS', topics)],
    sources: sources(topics),
    comparisons: COMPARISONS,
    coverage: [coverage(facts)],
    samples: ['sqs-visibility-range', 'sqs-message-size'].map((id) => ({ service: 'sqs', fact: facts.find((fact) => fact.id === id)! })),
    exports: [],
    bankExports: () => [],
  };
}

function frame(prefix: string, sets: number): Frame {
  const group = (id: string, title: string, weight: string | undefined, slugs: string): NavGroup => ({
    id, title, weight,
    services: slugs.split(' ').map((slug, index) => ({ slug, short: NAMES[slug] ?? slug.toUpperCase(), name: NAMES[slug] ?? slug.toUpperCase(), facts: slug === 'sqs' ? 38 : 7 + ((index * 37) % 90) })),
  });
  const exam = { title: 'AWS Certified Developer – Associate', counts: '65 questions, of which 50 are scored, in 130 minutes; 720 of 1,000 passes', from: undefined, until: undefined, text: new Html('<p>Both versions ask for the same skills; the weights differ.</p>'), domains: DOMAINS.map(([, title, weight]) => ({ title, weight })), pages: [{ title: 'Exam guide', url: 'https://docs.aws.amazon.com/aws-certification/latest/examguides/developer-associate-02.html' }] };
  return {
    name: 'Concord', tagline: 'A critical edition of five people’s notes on the AWS Certified Developer – Associate exam', language: 'en', prefix, policy: POLICY,
    opening: html`<p>Five people took notes for the same exam. Here they are one text: each fact once, in the margin the sets that say it, and where they disagree or the world has moved on, a ruling with its source and date.</p>`,
    assets: { style: `${prefix}assets/index.css`, rooms: `${prefix}assets/rooms.css`, boot: `${prefix}assets/theme-boot.js`, script: `${prefix}assets/main.js`, search: `${prefix}assets/search.js`, sheets: `${prefix}assets/sheets.js`, question: `${prefix}assets/question.js`, questionStyle: `${prefix}assets/question.css`, exam: `${prefix}assets/exam.js`, examStyle: `${prefix}assets/exam.css`, progress: `${prefix}assets/progress.js`, offline: '' },
    exams: [{ id: 'dva-c03', code: 'DVA-C03', dates: 'from 1 December 2026', ...exam }, { id: 'dva-c02', code: 'DVA-C02', dates: 'until 30 November 2026', ...exam }],
    byDomain: DOMAINS.map(([id, title, weight, slugs]) => group(id, title, `${weight} %`, slugs)),
    byCategory: CATEGORIES.map(([id, title, slugs]) => group(id, title, undefined, slugs)),
    sigla: SETS.slice(0, sets).map((set, index) => ({ siglum: set.siglum, title: set.title, kind: 'Course notes', year: 2018 + index, passages: 326 + index * 91 })),
    facts: 1823, services: 40, footer: html`Made by readers for readers; no ties to AWS.`, hasUnplaced: true, hasExam: true,
  };
}

function servicePage(slug: string, name: string, topics: readonly TopicSection[], [id, title]: [string, string]): ServicePage {
  const facts = topics.flatMap((topic) => topic.facts);
  return {
    slug, name, short: NAMES[slug] ?? slug.toUpperCase(), group: { id, title }, category: 'Application integration',
    lead: new Html('<p>Simple Queue Service keeps messages between the part of an application that sends them and the part that works on them, until they are deleted.</p>'),
    summary: 'Keeps messages between the part that sends them and the part that works on them.', docs: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html',
    factCount: facts.length, setCount: 5, settledCount: facts.filter(({ state }) => state === 'settled').length, openCount: facts.filter(({ state }) => state === 'open').length, questionCount: topics.flatMap((topic) => topic.questions).length,
    limits: sampleLimits(facts), topics, previous: undefined, next: undefined, hasSheet: true, comparisons: slug === 'sqs' ? COMPARISONS : [], skills: [{ exam: 'dva-c03', code: 'DVA-C03', skills: ['1.1.8', '4.2'] }],
    sources: SETS.map((set) => ({ siglum: set.siglum, title: set.title, files: [{ name: `${set.id}/${slug}.md`, url: `https://github.com/example/concord/blob/main/content/notes/${set.id}/${slug}.md` }] })),
    edits: [{ title: 'Lead and limits', url: 'https://github.com/example/concord/edit/main/content/services/sqs.md' }, { title: 'Rulings', url: 'https://github.com/example/concord/edit/main/content/rulings/sqs.md' }],
  };
}

/** One skill that all facts of the page teach, one that is thin. */
function coverage(facts: readonly TopicSection['facts'][number][]): CoveragePage {
  const taught = facts.map(({ id }) => ({ id, text: id.replace('sqs-', '').replaceAll('-', ' ') }));
  const skill = (id: string, title: string, count: number) => ({ id, title, thin: count < 4, factCount: count, questionCount: 0, services: [{ slug: 'sqs', short: 'SQS', topics: [{ id: 'visibility', title: 'Visibility timeout', facts: taught.slice(0, count) }], questions: [] }] });
  return {
    id: 'dva-c03', code: 'DVA-C03', dates: 'from 1 December 2026', total: 2, thin: [{ id: '1.1.9', title: 'Call services' }], least: 4,
    domains: [{ title: 'Development with AWS Services', weight: 30, tasks: [{ id: '1.1', title: 'Write code', unconfirmed: 'title, numbers', skills: [skill('1.1.8', 'Send and receive messages', taught.length), skill('1.1.9', 'Call services', 2)] }] }],
  };
}

/** The same sections under other ids, so that two pages of the sample do not share their facts. */
function renamed(topics: readonly TopicSection[], slug: string): TopicSection[] {
  return topics.map((topic) => ({ ...topic, diagrams: [], questions: [], facts: topic.facts.map((fact) => ({ ...fact, id: fact.id.replace('sqs', slug) })) }));
}

function sheet(slug: string, name: string, topics: readonly TopicSection[]): SheetPage {
  const sigla = (fact: TopicSection['facts'][number]) => [...fact.sigla.filter(({ says }) => says === 'yes').map(({ siglum }) => siglum), ...(fact.state === 'plain' ? [] : ['†'])];
  return {
    slug, name, short: NAMES[slug] ?? slug.toUpperCase(), limits: sampleLimits(topics.flatMap((topic) => topic.facts)), factCount: 36,
    topics: topics.map(({ title, facts }) => ({ title, facts: facts.filter(({ block }) => block === 'text').map((fact) => ({ id: fact.id, text: fact.text, sigla: sigla(fact) })) })),
  };
}

function sources(topics: readonly TopicSection[]): SourcesPage {
  const tally = { words: 4743, read: 869, kept: 462, merged: 341, overruled: 41, leftOut: 25 };
  const facts = topics.flatMap(({ title, facts }) => facts.map((fact) => ({ title, fact })));
  const rows = facts.flatMap(({ fact }) => fact.wordings.map((wording, index): LedgerRow => ({
    anchor: index === 0 ? fact.id : undefined, text: wording.text, ...wording.said[0]!,
    fate: wording.overruled ? 'overruled' : index === 0 ? 'kept' : 'merged', fact: { id: fact.id, service: 'sqs' }, why: wording.overruled ? 'ruling of 18 November 2026' : index === 0 ? 'its wording leads' : 'one id, set by hand',
  })));
  const disputes = facts.filter(({ fact }) => fact.state !== 'plain').map(({ title, fact }) => ({ fact: fact.id, service: { slug: 'sqs', short: 'SQS' }, topic: title, holds: fact.text, wordings: fact.wordings, sigla: fact.sigla, ruling: fact.ruling, subject: fact.subject ?? 'outdated' }));
  return {
    sets: SETS.map((set, index) => ({ ...tally, ...set, kind: 'Course notes', year: 2018 + index, exam: 'DVA-C01', licence: 'MIT', description: html`<p>Summary of a video course, with settings and command names</p>`, notCarriedOver: index === 1 ? ['screenshots of the console'] : [] })),
    totals: { words: 27888, read: 3373, kept: 1823, merged: 1311, overruled: 139, leftOut: 100 },
    disputes: { count: disputes.length, open: disputes.filter(({ ruling }) => !ruling) },
    unverified: { facts: 38, rows: [{ fact: 'sqs-purge', service: { slug: 'sqs', short: 'SQS' }, text: html`A queue is purged once a minute.`, reason: html`a figure from a course` }] },
    deadLinks: [{ url: 'https://docs.aws.amazon.com/gone.html', found: { iso: '2026-11-26', words: '26 November 2026' }, facts: [{ id: 'sqs-purge', slug: 'sqs' }] }],
    ledgers: [{ slug: 'sqs', title: 'SQS', disputes, rows }, { slug: 'left-out', title: 'Left out', disputes: [], rows: [{ anchor: undefined, siglum: 'D', text: html`Managing access: as with SNS`, place: 'diary-2021/sqs.md:56', edit: undefined, fate: 'left out', fact: undefined, why: 'refers to a heading and says nothing by itself' }] }],
  };
}
