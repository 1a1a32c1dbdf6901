import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Burst, QUIET_MS } from '../../src/extension/burst';

describe('A burst', () => {
  const told: string[] = [];
  let burst: Burst<string>;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    told.length = 0;
    burst = new Burst((item) => told.push(item));
  });
  afterEach(() => {
    burst.dispose();
    mock.timers.reset();
  });

  const pass = (milliseconds: number) => mock.timers.tick(milliseconds);

  it('is told of at once where it is one key', () => {
    burst.add('a', 'first');
    assert.deepEqual(told, [], 'not while it is being typed');
    pass(1);
    assert.deepEqual(told, ['first']);
  });

  it('is told of at its begin, and together when it is over', () => {
    burst.add('a', '1');
    for (const item of ['2', '3', '4']) {
      pass(QUIET_MS / 2);
      burst.add('a', item);
    }
    assert.deepEqual(told, ['1']);
    pass(QUIET_MS);
    assert.deepEqual(told, ['1', '4']);
  });

  it('is over after a pause', () => {
    burst.add('a', '1');
    pass(QUIET_MS);
    burst.add('a', '2');
    pass(1);
    assert.deepEqual(told, ['1', '2']);
  });

  it('may be of several documents', () => {
    burst.add('a', 'a');
    burst.add('b', 'b');
    pass(QUIET_MS);
    assert.deepEqual(told, ['a', 'b']);
  });

  it('is not told of any more once nobody listens', () => {
    burst.add('a', 'a');
    burst.dispose();
    pass(QUIET_MS);
    assert.deepEqual(told, []);
  });
});
