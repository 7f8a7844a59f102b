import { startServer } from './server.js';
import { readSettings } from './settings.js';
import { openDatabase } from './store/database.js';

/** How long it may take to stop, in milliseconds: what is under way is given a part of it. */
const STOP_WITHIN = 30_000;

/** Starts the demo and its collector as the environment says, until SIGINT or SIGTERM. */
async function main() {
  const { url, folder, ...how } = readSettings(process.env);
  const database = await openDatabase({ folder, ...(url && { url }) });
  const server = await startServer({ database, ...how }).catch(async (error: NodeJS.ErrnoException) => {
    await database.close();
    throw error.code === 'EADDRINUSE' ? new Error(`Port ${how.port} is in use. Set PORT to another one.`) : error;
  });
  const stop = () => {
    setTimeout(() => fail(new Error('It could not stop in time, so it ended as it was.')), STOP_WITHIN).unref();
    server.stop().catch(fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  const origins = ['its own', ...how.origins].join(', ');
  console.log(`Heard is at ${server.address}
Pages of these origins may send to ${server.address}/api/submissions: ${origins}
Answers are kept in ${database.place}
${database.durability}`);
}

function fail({ message, code }: NodeJS.ErrnoException) {
  console.error(message || code);
  process.exit(1);
}

main().catch(fail);
