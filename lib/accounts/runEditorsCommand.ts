import type { AccountStore } from './accountStore.ts';
import { type EditorsCommand, readCredentials } from './editorsCommand.ts';

/** Carries out a command and prints the result. A generated password is printed here and nowhere else. */
export async function runEditorsCommand(
  command: EditorsCommand,
  accounts: AccountStore,
  print: (line: string) => void,
): Promise<void> {
  const tellPassword = (name: string, password: string | undefined) => {
    if (password !== undefined) print(`Password of ${name}, shown only now: ${password}`);
  };
  switch (command.kind) {
    case 'list':
      return printList(await accounts.list(), print);
    case 'add': {
      const password = await accounts.add(command.name, await readCredentials(command));
      print(`Added ${command.name} as ${command.role ?? 'editor'}. At login they type this name.`);
      return tellPassword(command.name, password);
    }
    case 'reset': {
      const password = await accounts.reset(command.name, await readCredentials(command));
      const role = command.role === undefined ? '' : ` They are now ${command.role}.`;
      print(`${command.name} has a new password; the logins of before have ended.${role}`);
      return tellPassword(command.name, password);
    }
    case 'remove':
      await accounts.remove(command.name);
      return print(`Removed ${command.name}; their logins have ended. The history keeps the name.`);
    case 'endSharedPassword':
      await accounts.endSharedPassword();
      print('The shared password opens nothing any more, and the logins made with it have ended.');
      return print('A LAKE_PASSWORD in the settings would open it again at the next start: remove it there.');
  }
}

function printList(
  { accounts, sharedPassword }: Awaited<ReturnType<AccountStore['list']>>,
  print: (line: string) => void,
): void {
  const width = Math.max(...accounts.map(({ name }) => name.length), 0);
  for (const { name, role, createdAt, logins } of accounts) {
    const loginText = `${logins} ${logins === 1 ? 'login' : 'logins'}`;
    print(
      `${name.padEnd(width)}  ${role.padEnd('administrator'.length)}  since ${createdAt.slice(0, 10)}  ${loginText}`,
    );
  }
  if (accounts.length === 0) print('There are no named editors yet.');
  print(
    sharedPassword
      ? 'The shared password opens as an administrator; end it with: npm run editors -- remove --shared-password'
      : 'The shared password has been ended.',
  );
}
