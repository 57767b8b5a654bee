import { type CitationFile, type ExamFile, readExamVersion } from '../../../scripts/domain/exam-file.ts';
import type { Exam } from '../../../scripts/domain/exam.ts';
import { type PublicQuestion, type Question, readPublicQuestion } from '../../../scripts/domain/question.ts';

/** The exam versions, and the names of services. */
export interface ExamShelf {
  readonly exams: readonly Exam[];
  readonly services: Readonly<Record<string, string>>;
}

/** The files of the site that the exam reads, each fetched once and when it is first asked for. */
export class ExamLibrary {
  private readonly prefix: string;
  private readonly fetched = new Map<string, Promise<unknown>>();

  /** @param prefix Path under which the site is served. */
  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** @throws TypeError where the file does not come: offer to load the page again. */
  async shelf(): Promise<ExamShelf> {
    const { exams, services } = await this.read<ExamFile>('api/exams.json');
    return { exams: exams.map(readExamVersion), services };
  }

  /** @throws TypeError as above. */
  async bank(): Promise<Question[]> {
    const { questions } = await this.read<{ questions: PublicQuestion[] }>('api/questions.json');
    return questions.map(readPublicQuestion);
  }

  /** What the cited facts say; empty where the file does not come, for the ids alone still lead somewhere. */
  async citations(): Promise<CitationFile> {
    return this.read<CitationFile>('api/citations.json').catch(() => ({}));
  }

  private read<T>(path: string): Promise<T> {
    const known = this.fetched.get(path);
    if (known) return known as Promise<T>;
    const reading = fetch(this.prefix + path).then((response) => {
      if (!response.ok) throw new TypeError(`${path} answered with ${response.status}.`);
      return response.json() as Promise<T>;
    });
    this.fetched.set(path, reading);
    reading.catch(() => this.fetched.delete(path));
    return reading;
  }
}
