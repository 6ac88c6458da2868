import { linesOf } from './fit-text.ts';

/* A picture as a file of its own: what the page's style sheet says is written into it, and nothing leads outside. */

const SVG = 'http://www.w3.org/2000/svg';

/** What of an element's looks goes into the file. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** Marks what only the page shows: the focus, the band under the pointer. */
export const LIVE = { 'data-live': '' } as const;

/** Marks what is moved as the page scrolls: in a file it stands where it belongs. */
export const FOLLOWS = { 'data-follows': '' } as const;

type Words = { readonly title: string; readonly sentence: string };

const MARGIN = 16;
const TITLE = 18;
const SENTENCE = 13;
const LINE = 18;

/** The text of a file with a picture as it looks now, below its title and sentence. */
export function savedSvg(picture: SVGSVGElement, { title, sentence }: Words): string {
  const copy = copyOf(picture);
  const width = Number(picture.getAttribute('width'));
  const height = Number(picture.getAttribute('height'));
  const lines = linesOf(sentence, width, SENTENCE);
  const head = MARGIN + TITLE + 8 + lines.length * LINE + 8;
  const look = getComputedStyle(picture);
  const page = element('svg', {
    xmlns: SVG,
    width: width + 2 * MARGIN,
    height: head + height + MARGIN,
    viewBox: `0 0 ${width + 2 * MARGIN} ${head + height + MARGIN}`,
    'font-family': 'Segoe UI, Helvetica, Arial, sans-serif',
    fill: look.color,
  });
  page.append(
    element('title', {}, title),
    element('desc', {}, sentence),
    element('rect', { width: '100%', height: '100%', fill: surfaceColour() }),
    element('text', { x: MARGIN, y: MARGIN + TITLE - 3, 'font-size': TITLE, 'font-weight': 600 }, title),
    ...lines.map((line, place) =>
      element(
        'text',
        { x: MARGIN, y: MARGIN + TITLE + 8 + (place + 1) * LINE - 5, 'font-size': SENTENCE },
        line,
      ),
    ),
  );
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(head));
  page.append(copy);
  return new XMLSerializer().serializeToString(page);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text?: string) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.append(withoutControls(text));
  return made;
}

function copyOf(picture: SVGSVGElement): Element {
  const copy = element('svg', {});
  for (const name of ['width', 'height', 'viewBox']) {
    const value = picture.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  for (const child of picture.children) copyInto(copy, child);
  return copy;
}

/** What the page needs and a file does not. */
const LEFT_OUT = /^(class|style|tabindex|role|xmlns|on.*|aria-.*|data-.*)$/;

function copyInto(parent: Element, original: Element): void {
  if (original.hasAttribute('data-live')) return;
  const look = getComputedStyle(original);
  const copy = element(original.localName, {});
  for (const { name, value } of original.attributes) {
    if (name === 'transform' && original.hasAttribute('data-follows')) continue;
    if (!LEFT_OUT.test(name)) copy.setAttribute(name, withoutControls(value));
  }
  if (!WITHOUT_LOOKS.has(original.localName)) {
    for (const name of LOOKS) {
      const value = look.getPropertyValue(name);
      if (value !== '' && value !== USUAL[name]) copy.setAttribute(name, value.replaceAll('"', ''));
    }
  }
  for (const child of original.childNodes) {
    if (child instanceof Element) copyInto(copy, child);
    else if (child.textContent) copy.append(withoutControls(child.textContent));
  }
  parent.append(copy);
}

const WITHOUT_LOOKS: ReadonlySet<string> = new Set(['title', 'desc', 'defs', 'pattern', 'clipPath']);

/** What holds without being said; a fill always is, because another one is inherited. */
const USUAL: Readonly<Partial<Record<(typeof LOOKS)[number], string>>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  opacity: '1',
  'font-weight': '400',
  'text-anchor': 'start',
};

/** Names may hold characters that no XML file may. */
const withoutControls = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

function surfaceColour(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() || '#ffffff';
}
