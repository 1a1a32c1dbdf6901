// Stands in for @vscode/native-watchdog: ends the extension host when the server that started it is no more.
exports.start = (pid) => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  }, 2000).unref();
};
exports.exit = (code) => process.exit(code ?? 0);
