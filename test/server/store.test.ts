import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openStore } from '../../demo/server/store/store.js';
import { engines } from './support/databases.js';
import { rowsOf, submission } from './support/submissions.js';

const DAY = '2026-11-21';

for (const engine of engines)
  describe(`The store on ${engine.name}`, () => {
    test('holds the columns that were agreed, and no others', async () => {
      const place = await engine.makePlace();
      const database = await place.open();
      await openStore(database);
      const columns = await database.query<{ name: string; type: string }>(
        `select column_name as name, data_type as type from information_schema.columns
         where table_name = 'submissions' and table_schema = current_schema() order by ordinal_position`,
      );
      assert.deepEqual(
        columns.map(({ name, type }) => `${name} ${type}`),
        [
          'submission_id uuid',
          'survey_id text',
          'survey_version text',
          'language text',
          'wave text',
          'sharing_choice text',
          'respondent_name text',
          'worker_name text',
          'answers jsonb',
          'received_on date',
        ],
      );
      await database.close();
      await place.remove();
    });

    test('refuses by itself a name that the choice does not allow, and a choice without its names', async () => {
      const place = await engine.makePlace();
      const database = await place.open();
      await openStore(database);
      const insert = (choice: string, respondent: string | null, worker: string | null) =>
        database.query(
          `insert into submissions values (gen_random_uuid(), 'a', '1.0.0', 'en', null, $1, $2, $3, '{}', '${DAY}')`,
          [choice, respondent, worker],
        );
      for (const [choice, respondent, worker] of [
        ['named', 'Sam', null],
        ['named', null, 'Alex'],
        ['worker', 'Sam', 'Alex'],
        ['worker', null, null],
        ['anonymous', 'Sam', null],
        ['anonymous', null, 'Alex'],
        ['other', null, null],
      ] as const)
        await assert.rejects(insert(choice, respondent, worker), { code: '23514' });
      await insert('named', 'Sam', 'Alex');
      await insert('worker', null, 'Alex');
      await insert('anonymous', null, null);
      await database.close();
      await place.remove();
    });

    test('rolls back a transaction that fails, and goes on', async () => {
      const place = await engine.makePlace();
      const database = await place.open();
      const failing = database.transaction(async (query) => {
        await query('create table half (id integer)');
        throw new Error('stop here');
      });
      await assert.rejects(failing, /stop here/);
      const [found] = await database.query<{ half: string | null }>(`select to_regclass('half')::text as half`);
      assert.equal(found?.half, null);
      await database.close();
      await place.remove();
    });

    if (engine.isLasting)
      test('still has its rows when it is opened again', async () => {
        const place = await engine.makePlace();
        const sent = submission();
        const first = await place.open();
        assert.equal(await (await openStore(first)).keep(sent, DAY), true);
        const rows = await rowsOf(first, sent.submissionId);
        await first.close();
        const second = await place.open();
        const store = await openStore(second);
        assert.deepEqual(await rowsOf(second, sent.submissionId), rows);
        assert.equal(await store.keep(sent, '2026-11-22'), true);
        assert.equal(await store.keep({ ...sent, language: 'cy' }, DAY), false);
        assert.deepEqual(await rowsOf(second, sent.submissionId), rows);
        await second.close();
        await place.remove();
      });

    if (engine.name === 'PostgreSQL') {
      test('is made once when several processes start at the same time', async () => {
        const place = await engine.makePlace();
        const databases = await Promise.all(Array.from({ length: 8 }, () => place.open()));
        await Promise.all(databases.map((database) => openStore(database)));
        assert.deepEqual(
          await databases[0]!.query('select version from migrations order by version'),
          [1, 2, 3].map((version) => ({ version })),
        );
        await Promise.all(databases.map((database) => database.close()));
        await place.remove();
      });

      test('goes on after the server has cut its connections', async () => {
        const place = await engine.makePlace();
        const [database, other] = [await place.open(), await place.open()];
        const store = await openStore(database);
        // Several connections that will be idle when they are cut.
        await Promise.all(Array.from({ length: 5 }, () => store.keep(submission(), DAY)));
        const cut = await other.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = current_setting('application_name') and pid <> pg_backend_pid()`,
        );
        assert.ok(cut.length >= 5);
        // The pool hears of it one by one; until then a query may still be given a connection that is gone.
        const kept = async (): Promise<boolean> => store.keep(submission(), DAY).catch(kept);
        assert.equal(await kept(), true);
        await Promise.all([database.close(), other.close()]);
        await place.remove();
      });
    }
  });
