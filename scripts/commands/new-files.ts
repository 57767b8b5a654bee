import { newQuestion } from './new-question.ts';

/** What `npm run new` can make. */
export const KINDS = ['set', 'service', 'question', 'diagram', 'element'] as const;

/**
 * The text of a new file; it passes every check as it is.
 *
 * @param name Slug: `step-functions`.
 * @param content Folder of the content.
 */
export function fileFor(kind: (typeof KINDS)[number], name: string, content: string): { path: string; text: string }[] {
  return MAKERS[kind](name, content);
}

const MAKERS: Record<(typeof KINDS)[number], (name: string, content: string) => { path: string; text: string }[]> = {
  set: (name, content) => [
    {
      path: `${content}/notes/${name}/set.md`,
      text: `---\ntitle: ${titled(name)}\nkind: Notes\nleftOut: []\n---\n\nWhat these notes are like and what they are good at.\n`,
    },
    { path: `${content}/notes/${name}/01-first-chapter.md`, text: '# The service that this chapter is about\n\n- One statement that can stand by itself.\n' },
  ],
  service: (name, content) => [
    {
      path: `${content}/services/${name}.md`,
      text: `---\nname: ${titled(name)}\nshort: ${titled(name)}\naliases: []\ncategory: General\ndomain: 1\ntopics: []\nlimits: []\n---\n\nTwo or three sentences that say what ${titled(name)} does.\n`,
    },
  ],
  question: newQuestion,
  diagram: (name, content) => [
    {
      path: `${content}/diagrams/${name}.mmd`,
      text: `---\ntitle: ${titled(name)}\ndescription: A sentence that tells somebody who cannot see the picture what it shows.\nservice: ${name.split('-')[0]}\n---\nflowchart LR\n  first[first] --> second[second]\n`,
    },
  ],
  element: (name) => {
    const tag = name.startsWith('concord-') ? name : `concord-${name}`;
    const type = titled(tag).replaceAll(' ', '');
    return [{ path: `components/elements/${tag}/${tag}.ts`, text: `/** What <${tag}> is for, in one sentence. */\nexport class ${type} extends HTMLElement {\n  connectedCallback() {}\n}\n\ncustomElements.define('${tag}', ${type});\n` }];
  },
};

function titled(name: string): string {
  return name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
