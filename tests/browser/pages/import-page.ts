import { readFile } from 'node:fs/promises';
import { expect, type Download, type Locator, type Page } from '@playwright/test';

/** A file as a person has it: its name and its text. */
export type GivenFile = { readonly name: string; readonly text: string };

export type SavedFile = GivenFile;

/** Import and export: files in, files out. */
export class ImportPage {
  readonly page: Page;
  readonly choose: Locator;
  readonly open: Locator;
  readonly cancel: Locator;
  readonly faults: Locator;
  readonly differences: Locator;
  readonly script: Locator;
  private readonly input: Locator;

  constructor(page: Page) {
    this.page = page;
    const section = page.getByRole('region', { name: 'Import', exact: true });
    this.choose = section.getByRole('button', { name: 'Choose files' });
    this.open = section.getByRole('button', { name: 'Open this tenant' });
    this.cancel = section.getByRole('button', { name: 'Cancel' });
    this.faults = page.getByRole('grid', { name: 'Faults' });
    this.differences = page.getByRole('grid', { name: 'States that the rules would judge differently' });
    this.script = page.getByLabel('Script', { exact: true });
    this.input = page.getByLabel('Files to import');
  }

  /** Gives files without waiting for what becomes of them. */
  async give(...files: readonly GivenFile[]): Promise<void> {
    const given = files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) }));
    await this.input.setInputFiles(given);
  }

  async look(...files: readonly GivenFile[]): Promise<void> {
    await this.give(...files);
    await expect(this.page.getByRole('heading', { name: 'What is in the files' })).toBeVisible();
  }

  async openTenant(): Promise<void> {
    await this.open.click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Licenses');
  }

  async anonymise(): Promise<void> {
    await this.page.getByRole('switch', { name: 'Anonymise', exact: true }).click();
    await expect(this.page.getByRole('table', { name: 'Examples of pseudonyms' })).toBeVisible();
  }

  /** Presses what saves a file and reads what was saved. */
  async save(button: string): Promise<SavedFile> {
    return saved(this.page, () => this.page.getByRole('button', { name: button, exact: true }).click());
  }
}

/** Reads the file that an action saves. */
export async function saved(page: Page, action: () => Promise<void>): Promise<SavedFile> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
