import { parseEditorsCommand } from '#lib/accounts/editorsCommand.ts';
import { runEditorsCommand } from '#lib/accounts/runEditorsCommand.ts';
import { withAccountStore } from '#lib/accounts/withAccountStore.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';

// `npm run editors`: the named editors of the embedded lake, whether it runs or not.
await runCommand(async () => {
  const command = parseEditorsCommand();
  const { env, childEnv } = await readSettings(process.cwd(), process.env);
  if (!env.embedded) {
    throw new Error(
      "The content is in Sanity's cloud: people and roles are at https://www.sanity.io/manage.",
    );
  }
  const token = childEnv.LAKE_EDITOR_TOKEN;
  await withAccountStore({ dir: env.lakeDir, port: env.lakePort, token }, (accounts) =>
    runEditorsCommand(command, accounts, (line) => console.log(line)),
  );
  return 0;
}, 130);
