import assert from 'node:assert/strict';

describe('The Node host', () => {
  it('has Node', () => {
    assert.equal(typeof process.versions.node, 'string');
  });
});
