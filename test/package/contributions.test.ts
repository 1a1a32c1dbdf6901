import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const strings = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

interface Contribution {
  readonly command: string;
  readonly when?: string;
  readonly title?: string;
  readonly category?: string;
  readonly enablement?: string;
  readonly key?: string;
  readonly group?: string;
}

const commands: readonly Contribution[] = contributes.commands;
const menus: Readonly<Record<string, readonly Contribution[]>> = contributes.menus;
const keybindings: readonly Contribution[] = contributes.keybindings;
const named = (command: string) => commands.find((each) => each.command === command);

const sources = readdirSync(join(root, 'src/extension'), { encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src/extension', file), 'utf8'))
  .join('\n');
const tableCommands = readFileSync(join(root, 'src/core/edits/tableCommandNames.ts'), 'utf8');

/** Those that are ours, in a `when` clause. */
const contextsIn = (when: string) => when.match(/(?<![\w.'"])planmark\.\w+/g) ?? [];
/** What the extension sets, or VS Code itself: the name of the view. */
const CONTEXTS = new Set([
  ...[
    ...sources.matchAll(/'(planmark\.(?:activePlan|plainText|whyEmpty|evidence|inTable|inTableCell|chartsPinned))'/g),
  ].map(([, key]) => key),
  'planmark.plan',
]);

describe('The contributions', () => {
  it('have a value of each of their colours in every kind of theme', () => {
    // What a high-contrast theme leaves out is no colour at all, and text in it cannot be seen.
    const colours: readonly { readonly id: string; readonly defaults: object }[] = contributes.colors;
    for (const { id, defaults } of colours) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
    }
    const asked = [...sources.matchAll(/ThemeColor\('([\w.]+)'\)/g)].map(([, id]) => id);
    assert.ok(asked.includes('planmark.overdueForeground'));
    assert.deepEqual(
      asked.filter((id) => id?.startsWith('list.')),
      [],
    );
  });

  for (const { command, title, category } of commands) {
    it(`give ${command} a title and a category`, () => {
      assert.equal(category, 'Planmark');
      const key = /^%(.+)%$/.exec(title ?? '')?.[1] ?? '';
      assert.match(strings[key] ?? '', /^\p{Lu}.*[^.:]$/u);
    });

    it(`have ${command} done by something`, () => {
      const name = command.replace('planmark.', '');
      const isRegistered = sources.includes(`'${command}'`);
      assert.ok(isRegistered || tableCommands.includes(`'${name}'`), command);
    });

    it(`offer ${command} in the palette only where it can do something`, () => {
      const inPalette = menus.commandPalette?.find((each) => each.command === command);
      const isFree = ['planmark.explainPlans', 'planmark.newPlan'].includes(command);
      assert.ok(isFree || inPalette?.when !== undefined || named(command)?.enablement !== undefined);
    });
  }

  it('name known commands in menus and keys', () => {
    for (const [menu, entries] of Object.entries(menus)) {
      for (const { command } of entries) assert.ok(named(command), `${command} in ${menu}`);
    }
    for (const { command } of keybindings) assert.ok(named(command), command);
  });

  it('ask for contexts that are set', () => {
    const whens = [
      ...commands.map(({ enablement }) => enablement),
      ...Object.values(menus).flatMap((entries) => entries.map(({ when }) => when)),
      ...keybindings.map(({ when }) => when),
      ...contributes.viewsWelcome.map(({ when }: Contribution) => when),
    ];
    for (const when of whens) {
      for (const context of contextsIn((when ?? '').replaceAll(/config\.planmark\.\w+/g, ''))) {
        assert.ok(CONTEXTS.has(context), `${context} in ${when}`);
      }
    }
  });

  it('bind no key without a condition, and none that types a character', () => {
    for (const { command, key, when } of keybindings) {
      assert.ok(when, command);
      const inText = /editorTextFocus/.test(when);
      if (inText && !/^(?:(?:shift\+)?tab|enter)$/.test(key ?? ''))
        assert.match(key ?? '', /(?:ctrl|alt|cmd)\+/, command);
      if (/^(?:(?:shift\+)?tab|enter)$/.test(key ?? '')) assert.match(when, /config\.planmark\.tableKeys/, command);
    }
  });

  it('show no key in the palette that a setting has yet to switch on', () => {
    const shown = keybindings.filter(({ command, when }) => {
      const inPalette = menus.commandPalette?.find((each) => each.command === command);
      return when?.includes('config.') && inPalette?.when !== 'false';
    });
    assert.deepEqual(shown, []);
  });

  it('show in the menus of rows and titles only in our view', () => {
    for (const menu of ['view/title', 'view/item/context']) {
      for (const { command, when } of menus[menu] ?? []) assert.match(when ?? '', /view == planmark\.plan\b/, command);
    }
  });

  it('stand together in the menu of the editor, each in a place of its own', () => {
    const groups = (menus['editor/context'] ?? []).map(({ group }) => group?.split('@') ?? []);
    assert.deepEqual([...new Set(groups.map(([group]) => group))], ['1_planmark']);
    assert.deepEqual(
      groups.map(([, order]) => order),
      groups.map((_, index) => String(index + 1)),
    );
  });

  it('leave off what is off until it is asked for', () => {
    const { properties } = contributes.configuration;
    for (const setting of ['tableKeys', 'inlayHints', 'codeLens', 'decorations']) {
      assert.equal(properties[`planmark.${setting}`]?.default, false, setting);
    }
    const switches = Object.entries<{ type: string; default: unknown }>(properties).filter(
      ([, { type }]) => type === 'boolean',
    );
    for (const [setting, { default: value }] of switches) assert.equal(value, false, setting);
  });

  it('are in the README: every setting and every command of the palette', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const setting of Object.keys(contributes.configuration.properties)) {
      assert.ok(readme.includes(`\`${setting}\``), setting);
    }
    const hidden = (menus.commandPalette ?? []).filter(({ when }) => when === 'false').map(({ command }) => command);
    const shown = commands.filter(({ command }) => !hidden.includes(command));
    assert.ok(shown.length > 30, `${shown.length}`);
    const text = readme.replace(/\s+/g, ' ');
    for (const { title = '' } of shown) {
      const name: string = strings[title.slice(1, -1)].replace('…', '');
      assert.ok(text.includes(name), name);
    }
  });
});
