const svgNamespace = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string>>;

/** Tables that are laid out as grids, and lists without marks, are none to screen readers unless they say so. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
  ul: 'list',
  ol: 'list',
};

/** An element with its attributes. Text is only ever set as text; there is no way to pass markup. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  const role = ROLES[name];
  if (role) element.setAttribute('role', role);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Node[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgNamespace, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/**
 * An element and what of it is written to, made once and copied from then on: for what there are hundreds of, that takes
 * a third of the time.
 */
export function copies<Parts extends { readonly element: Element } & { readonly [Name in keyof Parts]: Element }>(
  made: Parts,
): () => Parts {
  const paths = Object.entries<Element>(made).map(([name, part]) => [name, pathTo(part, made.element)] as const);
  return () => {
    const element = made.element.cloneNode(true) as Element;
    const parts = paths.map(([name, path]) => [
      name,
      path.reduce((at, index) => at.children[index] as Element, element),
    ]);
    return Object.fromEntries(parts) as Parts;
  };
}

/** The place among its siblings of each element from the root down. */
function pathTo(part: Element, root: Element): number[] {
  const parent = part.parentElement;
  if (part === root || !parent) return [];
  return [...pathTo(parent, root), [...parent.children].indexOf(part)];
}

/** Writes only what differs, so that an update costs no layout and screen readers are not told of what stayed. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Several texts with a dot between them, of which none is broken into lines where that can be. */
export function setParts(element: Element, parts: readonly string[]): void {
  if (parts.length < 2) {
    setText(element, parts[0] ?? '');
    return;
  }
  if (element.textContent === parts.join(' · ')) return;
  const shown = parts.map((part, index) => {
    const dot = index > 0 ? [html('span', { class: 'dot' }, ' · ')] : [];
    return html('span', { class: 'part' }, ...dot, part);
  });
  element.replaceChildren(...shown);
}

/** Null takes the attribute away. */
export function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** A position of 0 to 1 as a length for SVG and CSS. */
export function percent(position: number): string {
  return `${Math.round(position * 10_000) / 100}%`;
}
