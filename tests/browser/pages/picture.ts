import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** A picture with its sentence, its table and its files. */
export class Picture {
  readonly root: Locator;
  readonly drawing: Locator;
  private readonly page: Page;

  constructor(page: Page, title: string) {
    this.page = page;
    this.root = page.getByRole('region', { name: title, exact: true });
    this.drawing = this.root.locator('svg[data-picture]');
  }

  /** Saves the picture and gives the file. */
  async save(type: 'SVG' | 'PNG'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const download = this.page.waitForEvent('download');
    await this.root.getByRole('button', { name: `Save as ${type}` }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** What is wrong with the picture as a file of its own: nothing, if all is well. */
  async faultsOfSvg(): Promise<readonly string[]> {
    const { bytes } = await this.save('SVG');
    return this.page.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      const references = [...file.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes]
          .filter(
            ({ name, value }) =>
              /^(href|xlink:href|src|style|class|on.*)$/.test(name) || value.includes('var('),
          )
          .map(({ name, value }) => `${element.localName} ${name}="${value}"`),
      );
      const broken = [...file.querySelectorAll('parsererror, script, foreignObject, image')];
      return [...references, ...broken.map(({ localName }) => localName)];
    }, bytes.toString('utf8'));
  }

  /** Width and height of the picture saved as PNG. */
  async pngSize(): Promise<{ readonly width: number; readonly height: number }> {
    const { bytes } = await this.save('PNG');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }

  async drawnWidth(): Promise<number> {
    return Number(await this.drawing.getAttribute('width'));
  }
}
