import { startServer } from './server.js';
import { readSettings } from './settings.js';
import { openDatabase } from './store/database.js';

/** Starts the demo and its collector as the environment says, until SIGINT or SIGTERM. */
async function main() {
  const { url, folder, ...how } = readSettings(process.env);
  const database = await openDatabase({ folder, ...(url && { url }) });
  const server = await startServer({ database, ...how }).catch(async (error: NodeJS.ErrnoException) => {
    await database.close();
    throw error.code === 'EADDRINUSE' ? new Error(`Port ${how.port} is in use. Set PORT to another one.`) : error;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().catch(fail));
  console.log(`Heard is at ${server.address}\nAnswers are kept in ${database.place}\n${database.durability}`);
}

function fail(error: Error) {
  console.error(error.message);
  process.exitCode = 1;
}

main().catch(fail);
