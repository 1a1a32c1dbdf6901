import { displayWidth } from '../text/displayWidth';

/** The colours of a static picture: fixed ones, or CSS variables with a fallback, which SVG attributes may hold. */
export interface Palette {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly track: string;
  readonly background: string;
  readonly urgent: string;
  readonly attention: string;
  readonly good: string;
  readonly surplus: string;
}

/** On paper and for files of their own. */
export const lightPalette: Palette = {
  text: '#1f1f1f',
  quiet: '#5f5f5f',
  line: '#d9d9d9',
  track: '#e8e8e8',
  background: '#ffffff',
  urgent: '#c50f1f',
  attention: '#9a6700',
  good: '#2f7d32',
  surplus: '#0f6cbd',
};

/** By `--planmark-…`, which the page around the picture may set. */
export const themedPalette = Object.fromEntries(
  Object.entries(lightPalette).map(([name, colour]) => [name, `var(--planmark-${name}, ${colour})`]),
) as unknown as Palette;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes; children are markup already, text goes through `escapeXml`. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`],
  );
  const content = children.join('');
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** A line of text that is cut where it would run out of its place, with the whole of it as its tooltip. */
export function textLine(text: string, most: number, attributes: Attributes): string {
  const shown = cutToFit(text, most);
  const tooltip = shown === text ? '' : tag('title', {}, escapeXml(text));
  return tag('text', { 'dominant-baseline': 'central', ...attributes }, tooltip, escapeXml(shown));
}

/** Safe as text and as an attribute, of HTML and of XML, which has no place for most control characters. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

/** What XML forbids, and halves of characters. */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** About how wide a character of a proportional font of 13 pixels is. */
const CHARACTER = 7;

/** In pixels, about: nobody knows the font. */
export function widthOfText(text: string): number {
  return displayWidth(text.slice(0, LONGEST)) * CHARACTER;
}

const LONGEST = 400;

function cutToFit(text: string, most: number): string {
  if (text.length <= LONGEST && widthOfText(text) <= most) return text;
  let shown = '';
  for (const character of text.slice(0, LONGEST)) {
    if (widthOfText(shown + character) + CHARACTER > most) break;
    shown += character;
  }
  return `${shown.trimEnd()}…`;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
