/**
 * The door to every command: checks that this Node can run the sources before any of them is loaded, so that an older
 * one gets a plain line and not a syntax error. It is JavaScript for that reason.
 */
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`Concord needs Node 24, and this is ${process.version}. Run it as “npm start”, “npm run build” and so on after “npm ci”: the right Node comes with the packages on Linux and Windows; on other systems install Node 24.`);
  process.exit(2);
}
// Keeps the compiled sources between runs, which halves the time until a command begins. Nothing depends on it.
const { enableCompileCache } = await import('node:module');
enableCompileCache('.cache/compiled');
const { main } = await import('./cli.ts');
process.exitCode = await main(process.argv.slice(2));
