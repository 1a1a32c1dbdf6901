/**
 * Until the extension host was idle for a while. What follows from an edit is no part of the next one: findings, and what
 * others do about it, such as VS Code's own Markdown support, which sends the tokens of the whole text to its server.
 */
export async function untilIdle(): Promise<void> {
  for (let idle = 0; idle < IDLE_TURNS; ) {
    const start = performance.now();
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
    idle = performance.now() - start < 2 * TURN_MS ? idle + 1 : 0;
  }
}

const [TURN_MS, IDLE_TURNS] = [25, 12];
