import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { planmark } from './planmark';

describe('planmark', () => {
  const wrong: readonly (readonly [args: string[], message: RegExp])[] = [
    [[], /name a command: check, show, report, diff, rules\./],
    [['frobnicate'], /no command "frobnicate"\.\n/],
    [['chekc'], /no command "chekc"\. Did you mean "check"\?/],
    [['--format', 'json'], /name a command before --format/],
    [['check', 'a.md', '--today', '2026-02-30'], /--today is a date such as 2026-06-15, not "2026-02-30"/],
    [['check', 'a.md', '--format', 'xml'], /--format is text, json, sarif, github or markdown, not "xml"/],
    [['check', 'a.md', '--formt=json'], /no option --formt\. Did you mean --format\?/],
    [['check', '--frobnicate', 'a.md'], /no option --frobnicate\.\n/],
    [['check', '-f', 'json'], /no option -f\./],
    [['check', 'a.md', '--format'], /--format needs a value: --format FORMAT/],
    [['check', '--config', '--all'], /--config needs a value: --config FILE/],
    [['check', '--config='], /--config needs a value/],
    [['check', '--fix=yes'], /--fix is a switch and takes no value/],
    [['check', '--fix', '--fix-dry-run'], /either --fix or --fix-dry-run/],
    [['check', '--fix-dry-run', '--format', 'sarif'], /--fix-dry-run prints a difference/],
    [['check', '--fail-on', 'info'], /--fail-on is error, warning, information, hint or never, not "info"/],
    [['check', '--max-warnings', '-1'], /--max-warnings needs a value/],
    [['check', '--max-warnings=1.5'], /--max-warnings is a number from 0 up, not "1\.5"/],
    [['check', '--rule', 'overdu=off'], /no rule or tag "overdu"\. Did you mean "overdue"\?/],
    [['check', '--rule', 'zzzzzzzzzzz=off'], /no rule or tag "zzzzzzzzzzz"\. "planmark rules" lists all/],
    [['check', '--rule', 'overdue=of'], /sets "overdue" to off, error, warning, information or hint, not "of"/],
    [['check', '--rule', 'overdue'], /to off, error, warning, information or hint: --rule overdue=off/],
    [['check', '--stdin', 'a.md'], /either --stdin or paths such as "a\.md"/],
    [['check', '--stdin-filename', 'a.md'], /--stdin-filename goes with --stdin/],
    [['check', '-'], /read with --stdin, not with "-"/],
    [['show'], /show needs a file/],
    [['show', 'a.md', 'b.md'], /one file, not "b\.md" too/],
    [['show', 'a.md', '--all'], /no option --all/],
    [['diff', 'a.md'], /diff needs two files/],
    [['diff', 'a.md', 'a.md', 'b.md'], /two files, not "b\.md" too/],
    [['diff', 'a.md', 'a.md', '--format', 'sarif'], /--format is text, json or markdown, not "sarif"/],
    [['rules', 'overdu'], /no rule or tag "overdu"\. Did you mean "overdue"\?/],
    [['rules', 'overdue', 'mojibake'], /one rule, not "mojibake" too/],
  ];
  for (const [args, message] of wrong) {
    it(`says what is wrong with "${args.join(' ')}"`, async () => {
      const { code, out, err } = await planmark(args, { 'a.md': '# A\n' });
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }

  it('says how it is used, as a whole and by command', async () => {
    const overview = await planmark(['--help']);
    assert.equal(overview.code, 0);
    assert.match(
      overview.out,
      /^Usage: planmark COMMAND[\s\S]*\n {2}check {2}[\s\S]*\n {2}show {3}[\s\S]*\n {2}rules {2}/,
    );
    const { code, out } = await planmark(['check', '--help', '--frobnicate']);
    assert.equal(code, 0);
    assert.match(out, /^Usage: planmark check \[PATHS…\] \[OPTIONS\]\n/);
    for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
    assert.equal((await planmark(['check', '-h'])).out, out);
  });

  it('takes no word behind -- for an option', async () => {
    const { code, out } = await planmark(['check', '--', '--help'], { '--help': '# A\n' });
    assert.equal(code, 0);
    assert.match(out, /1 other file is no plan/);
  });

  it('tells its version', async () => {
    assert.deepEqual(await planmark(['--version']).then(({ code, out }) => [code, out]), [0, `${version}\n`]);
  });
});
