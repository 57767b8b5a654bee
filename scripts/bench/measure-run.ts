import { spawn } from 'node:child_process';

/** How a child process went. */
export interface Run {
  readonly seconds: number;
  /** Largest resident memory of the Node process, in megabytes. */
  readonly megabytes: number;
}

/** Prints the peak memory of the process that it is loaded into. */
const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))`;

/**
 * Runs a Node script as a child and measures it.
 *
 * @throws {Error} When it ends with another code than 0; the message is what it printed.
 */
export function measureRun(args: readonly string[], cwd = process.cwd()): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`${args.join(' ')} ended with ${code}:\n${printed.slice(-2000)}`));
      const [, kilobytes = '0'] = /peak (\d+)/.exec(printed) ?? [];
      resolve({ seconds: (performance.now() - started) / 1000, megabytes: Number(kilobytes) / 1024 });
    });
  });
}
