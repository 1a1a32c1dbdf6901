/**
 * An API of VS Code in which every part answers and none does anything.
 *
 * @param {readonly object[]} editors those that are visible
 */
module.exports = function stubVscode(editors = []) {
  return part({ visibleTextEditors: editors });
};

const EMPTY_LISTS = /^(?:textDocuments|visibleTextEditors|all|workspaceFolders|subscriptions|tabs|lines)$/;

function part(known) {
  const answers = new Map();
  return new Proxy(function api() {}, {
    get(target, key) {
      if (Object.hasOwn(known, key)) return known[key];
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return [][Symbol.iterator].bind([]);
      if (key === 'then' || key === 'activeTextEditor') return undefined;
      if (key === 'length') return 0;
      if (key === 'prototype') return target.prototype;
      if (EMPTY_LISTS.test(String(key))) return [];
      if (!answers.has(key)) answers.set(key, part(known));
      return answers.get(key);
    },
    set: () => true,
    apply: () => part(known),
    construct: () => part(known),
  });
}
