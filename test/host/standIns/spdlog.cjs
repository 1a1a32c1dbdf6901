// Stands in for @vscode/spdlog, which would need a compiler: log files without rotation.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;

async function createLogger(_name, file) {
  mkdirSync(dirname(file), { recursive: true });
  let level = 2;
  let isPlain = false;
  const write = (at) => (message) => {
    if (at >= level) {
      const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
      appendFileSync(file, isPlain ? message : `${time} [${levels[at]}] ${message}\n`);
    }
  };
  return {
    ...{ trace: write(0), debug: write(1), info: write(2), warn: write(3), error: write(4), critical: write(5) },
    getLevel: () => level,
    setLevel: (value) => {
      level = value;
    },
    setPattern: () => {},
    clearFormatters: () => {
      isPlain = true;
    },
    flush: () => {},
    drop: () => {},
  };
}
