import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { RefusError, refus } from '../kernel/refus.ts';
import { ROLES, type Role } from '../modules/comptes/rules/roles.ts';
import { creerCompte } from '../modules/comptes/store.ts';
import { rattacherMembre } from '../modules/structures/creer.ts';
import { dansStructure } from '../server/db.ts';
import { structureDe, travailler } from './travail.ts';

interface Options {
  structure: string;
  email: string;
  nom: string;
  role: Role;
  passwordStdin?: boolean;
}

/** `trame compte create`: an account and its place in a structure; an existing address only gains the place. */
export function commandeCompte(compte: Command): void {
  compte
    .command('create')
    .description('crée un compte dans une structure')
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .requiredOption('--email <adresse>', 'adresse de messagerie, qui sert à se connecter')
    .requiredOption('--nom <nom>', 'nom de la personne ; rattache le membre de ce nom s’il existe')
    .addOption(new Option('--role <role>', 'rôle dans la structure').choices(ROLES).makeOptionMandatory())
    .option(
      '--password-stdin',
      'lit le mot de passe sur l’entrée standard ; sinon un mot de passe est tiré au hasard',
    )
    .action((options: Options, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const structure = await structureDe(serveur.db, options.structure);
        const email = options.email.trim().toLowerCase();
        if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
          throw new RefusError(
            422,
            refus('email', `« ${options.email} » n’est pas une adresse de messagerie.`),
          );
        }
        const connu = await serveur.db
          .selectFrom('compte')
          .select('id')
          .where('email', '=', email)
          .executeTakeFirst();
        const tire = options.passwordStdin || connu ? null : randomBytes(12).toString('base64url');
        const motDePasse = tire ?? (connu ? '' : (await text(process.stdin)).replace(/\r?\n$/, ''));
        const compteId =
          connu?.id ?? (await creerCompte(serveur.db, { email, nom: options.nom, motDePasse }));
        const membreId = await dansStructure(serveur.db, structure.id, (tx) =>
          rattacherMembre(tx, structure.id, { nom: options.nom, role: options.role, compteId }),
        );
        dire(
          [
            `Le compte ${email} est ${connu ? 'rattaché à' : 'créé dans'} « ${structure.nom} » (${options.role}).`,
            ...(tire ? [`Mot de passe : ${tire}`] : []),
          ].join('\n'),
          {
            compteId,
            membreId,
            email,
            structure: structure.slug,
            role: options.role,
            ...(tire ? { motDePasse: tire } : {}),
          },
        );
      }),
    );
}
