import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

const SOURCES = join(__dirname, '../../src');

/** A message of ours in English, and what translators are told of it. */
export interface SourceMessage {
  readonly message: string;
  readonly comment: readonly string[];
}

/**
 * Every message that the extension may show: what `l10n.t` is called with, and the templates of the core, which reach it
 * as data (see `localise`). A literal of the core is a template where it has a hole such as `{0}` or counts one, where it
 * becomes something named `template`, and where it is given to a parameter that becomes so.
 */
export function collectMessages(): SourceMessage[] {
  const core = filesIn('core');
  const nodes = core.flatMap((file) => [...nodesOf(file)]);
  const takers = findTakers(nodes);
  const templates = nodes.flatMap((node) => [
    ...stringsIn(node).filter((text) => TELLING.test(text)),
    ...templatesAt(node, takers).flatMap(stringsIn),
  ]);
  const translated = filesIn('extension').flatMap((file) => [...nodesOf(file)].flatMap(translationAt));
  const byKey = new Map(
    [...templates.map((message) => ({ message, comment: [] })), ...translated].map((each) => [keyOf(each), each]),
  );
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** What VS Code looks a message up by. */
export function keyOf({ message, comment }: SourceMessage): string {
  return comment.length === 0 ? message : `${message}/${comment.join('')}`;
}

/** `{0} goals`, `1 goal` */
const TELLING = /\{\d+\}|^1 [a-z]/;

function filesIn(room: string): AnyNode[] {
  return readdirSync(join(SOURCES, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => {
      const typescript = readFileSync(join(SOURCES, room, file), 'utf8');
      const { code } = transformSync(typescript, { loader: 'ts', target: 'es2022' });
      return parse(code, { ecmaVersion: 2022, sourceType: 'module' });
    });
}

function* nodesOf(root: AnyNode): Generator<AnyNode> {
  yield root;
  for (const value of Object.values(root) as unknown[]) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* nodesOf(child as AnyNode);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** By the names of functions, which of their parameters become templates, maybe by way of another function. */
type Takers = ReadonlyMap<string, ReadonlySet<number>>;

function findTakers(nodes: readonly AnyNode[]): Takers {
  const functions = nodes.flatMap((node) =>
    node.type === 'FunctionDeclaration' && node.id ? [{ name: node.id.name, parameters: node.params, node }] : [],
  );
  const takers = new Map<string, Set<number>>();
  const sizeOf = () => [...takers.values()].reduce((size, taken) => size + taken.size, 0);
  for (let before = -1; before < sizeOf(); ) {
    before = sizeOf();
    for (const { name, parameters, node } of functions) {
      const given = [...nodesOf(node)].flatMap((each) => templatesAt(each, takers)).flatMap(namesIn);
      const taken = takers.get(name) ?? new Set();
      for (const [index, parameter] of parameters.entries()) if (given.includes(nameOf(parameter))) taken.add(index);
      takers.set(name, taken);
    }
  }
  return takers;
}

/** The expressions that are made templates right at a node. */
function templatesAt(node: AnyNode, takers: Takers): AnyNode[] {
  if (node.type === 'Property' && nameOf(node.key) === 'template') return [node.value];
  if (node.type === 'VariableDeclarator' && nameOf(node.id) === 'template' && node.init) return [node.init];
  if (node.type !== 'CallExpression') return [];
  const taken = takers.get(nameOf(node.callee));
  return taken ? node.arguments.filter((_, index) => taken.has(index)) : [];
}

/** The texts that an expression may be; none for what is made while running. */
function stringsIn(node: AnyNode): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'ConditionalExpression') return [...stringsIn(node.consequent), ...stringsIn(node.alternate)];
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return [node.quasis[0]?.value.cooked ?? ''];
  return [];
}

/** The variables that an expression may be. */
function namesIn(node: AnyNode): string[] {
  if (node.type === 'Identifier') return [node.name];
  return node.type === 'ConditionalExpression' ? [...namesIn(node.consequent), ...namesIn(node.alternate)] : [];
}

function translationAt(node: AnyNode): SourceMessage[] {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  if (nameOf(node.callee.object) !== 'l10n' || nameOf(node.callee.property) !== 't') return [];
  const [argument] = node.arguments;
  if (argument?.type === 'MemberExpression') return []; // a template of the core
  if (argument?.type === 'ObjectExpression') {
    const [message] = propertyOf(argument, 'message').flatMap(stringsIn);
    const comment = propertyOf(argument, 'comment').flatMap((value) =>
      value.type === 'ArrayExpression' ? value.elements.flatMap((each) => (each ? stringsIn(each) : [])) : [],
    );
    if (message !== undefined) return [{ message, comment }];
  }
  const messages = argument ? stringsIn(argument) : [];
  if (messages.length === 0)
    throw new Error('l10n.t takes a text that stands in the source: VS Code has no other key.');
  return messages.map((message) => ({ message, comment: [] }));
}

function propertyOf(object: Extract<AnyNode, { type: 'ObjectExpression' }>, name: string): AnyNode[] {
  return object.properties.flatMap((property) =>
    property.type === 'Property' && nameOf(property.key) === name ? [property.value] : [],
  );
}

function nameOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : '';
}
