import type { Runner, Suite, Test } from 'mocha';

/**
 * A Mocha reporter that prints like `spec`, with a gutter: it is how the launcher knows these lines among those that VS
 * Code writes to the same console.
 */
export function lineReporter(runner: Runner): void {
  let depth = 0;
  const print = (text: string) => {
    for (const line of text.split('\n')) {
      console.log(`│ ${'  '.repeat(depth)}${line}`);
    }
  };
  const failures: [Test, Error][] = [];
  runner.on('suite', (suite: Suite) => {
    if (!suite.root) {
      depth += 1;
      print(suite.title);
    }
  });
  runner.on('suite end', (suite: Suite) => {
    depth -= suite.root ? 0 : 1;
  });
  runner.on('pass', (test: Test) => print(`  ✔ ${test.title}${test.speed === 'slow' ? ` (${test.duration} ms)` : ''}`));
  runner.on('pending', (test: Test) => print(`  - ${test.title}`));
  runner.on('fail', (test: Test, error: Error) => {
    failures.push([test, error]);
    print(`  ${failures.length}) ${test.title}`);
  });
  runner.once('end', () => {
    failures.forEach(([test, error], index) => {
      print(`\n${index + 1}) ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  });
}
