// A server whose database fails at every submission, in a process of its own so that all it writes can be read.
import { openDatabase } from '../../../demo/server/store/database.js';
import { startServer } from '../../../demo/server/server.js';

const database = await openDatabase();
const server = await startServer({ database });
await database.query('alter table submissions add constraint nothing_fits check (survey_version is null) not valid');
console.log(`Heard is at ${server.address}`);
process.once('SIGTERM', () => void server.stop());
