/** What we use of Eleventy, which ships no types. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    setTemplateFormats(formats: string): void;
    addExtension(extension: string, options: { key: string }): void;
    addTemplate(name: string, template: unknown): void;
    addGlobalData(name: string, value: () => unknown): void;
    setFrontMatterParsingOptions(options: { engines: Record<string, () => never> }): void;
    setUseGitIgnore(enabled: boolean): void;
    on(event: 'eleventy.after', listener: (event: { readonly results: readonly unknown[] }) => void): void;
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: { quietMode?: boolean; configPath?: string; config?: (cfg: UserConfig) => void });
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}

declare module '@11ty/eleventy-dev-server' {
  export default class EleventyDevServer {
    static getServer(name: string, directory: string, options: Record<string, unknown>): EleventyDevServer;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(event: { subtype?: string; files?: readonly string[]; build?: { templates: readonly unknown[] } }): void;
    close(): Promise<void>;
    getPort(): Promise<number>;
  }
}
