import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import classes from './danger.module.css';
import { ECOUTES, type Numero, SECOURS } from './numeros.ts';

/** What the law asks, in plain words, and where it says so. */
const LOIS: readonly (readonly [quoi: string, phrase: string, article: string])[] = [
  [
    'Porter secours à une personne en péril',
    'Tout le monde doit aider, ou appeler les secours, quand une vie ou un corps est menacé maintenant. Personne ne vous demande de vous mettre en danger\u00a0: appeler, c’est déjà aider. Aucun secret n’en dispense.',
    'Code pénal, article 223-6',
  ],
  [
    'Signaler la maltraitance d’une personne qui ne peut pas se protéger',
    'Un mineur, une personne âgée, malade, handicapée ou enceinte subit des privations, des mauvais traitements, des agressions ou des atteintes sexuelles, et vous le savez\u00a0: il faut en informer la justice ou l’administration. Tant que cela dure, il faut le dire.',
    'Code pénal, article 434-3',
  ],
  [
    'Signaler un crime que l’on peut encore empêcher',
    'Vous savez qu’un crime se prépare, que ses effets peuvent être limités, ou que son auteur peut recommencer\u00a0: il faut en informer la justice ou l’administration.',
    'Code pénal, article 434-1',
  ],
  [
    'Si votre employeur est public',
    'Les fonctionnaires et les agents publics qui apprennent un crime ou un délit dans leurs fonctions en avisent sans délai le procureur de la République. Cela ne concerne pas les salarié·es d’une association.',
    'Code de procédure pénale, article 40',
  ],
  [
    'Et le secret\u00a0?',
    'La confidentialité promise aux personnes s’arrête là où commence le danger. Même une personne tenue par la loi au secret professionnel peut signaler les sévices infligés à un mineur ou à une personne qui ne peut pas se protéger.',
    'Code pénal, article 226-14',
  ],
  [
    'Qui signale est protégé',
    'Un signalement fait de bonne foi, dans ces conditions, ne peut pas vous être reproché\u00a0: ni par un tribunal, ni par votre employeur. Vous n’avez pas à apporter de preuve\u00a0: dites ce que vous avez vu et entendu.',
    'Code pénal, article 226-14, dernier alinéa',
  ],
];

/** What to do when somebody is in danger. Nothing is recorded nor sent from here, and it opens without network. */
export function Danger() {
  return (
    <>
      <PageTitle titre="Une personne est en danger">
        Qui appeler, que dire, ce que la loi demande. Cette page n’enregistre rien et s’ouvre sans réseau.
      </PageTitle>
      <Stack gap="lg">
        <Section
          titre="Danger maintenant"
          aide="Appels gratuits, jour et nuit. Mettez-vous d’abord à l’abri."
        >
          <Numeros numeros={SECOURS} />
        </Section>
        <Section titre="Que dire">
          <ol className={classes.etapes}>
            <li>
              <strong>Où</strong>
              {'\u00a0'}: l’adresse, le bâtiment, l’étage, par où entrer.
            </li>
            <li>
              <strong>Quoi</strong>
              {'\u00a0'}: ce que vous voyez et entendez, depuis quand, combien de personnes, s’il y a une
              arme.
            </li>
            <li>
              <strong>Qui vous êtes</strong>
              {'\u00a0'}: médiateur ou médiatrice, et le numéro où vous rappeler.
            </li>
            <li>Répondez aux questions, et ne raccrochez pas avant qu’on vous le dise.</li>
          </ol>
        </Section>
        <Section
          titre="Pas d’urgence, mais une inquiétude"
          aide="Ces lignes sont gratuites. Elles écoutent, conseillent et transmettent quand il le faut. Les professionnel·les peuvent appeler."
        >
          <Numeros numeros={ECOUTES} />
        </Section>
        <Section titre="Ensuite">
          <ol className={classes.etapes}>
            <li>
              Prévenez votre encadrant·e ou la direction tout de suite. On ne porte pas cela seul·e. Prévenir
              ne remplace pas l’appel aux secours.
            </li>
            <li>
              Suivez la procédure de votre structure. Pour un enfant, l’information va à la cellule du
              département (CRIP), et au procureur si le danger est grave.
            </li>
            <li>
              Gardez les mots entendus et ce que vous avez vu, pour les redire tels quels, sans interpréter.
              Ne menez pas d’enquête, et ne prévenez pas la personne mise en cause.
            </li>
            <li>Demandez à en parler après, en équipe ou avec votre encadrant·e.</li>
          </ol>
        </Section>
        <Section titre="Ce que la loi demande">
          <dl className={classes.lois}>
            {LOIS.map(([quoi, phrase, article]) => (
              <div key={quoi}>
                <dt>{quoi}</dt>
                <dd>
                  {phrase}
                  <span className={classes.article}>{article}</span>
                </dd>
              </div>
            ))}
          </dl>
          <Text mt="lg" c="dimmed" maw="44rem">
            Ces phrases résument la loi, elles ne la remplacent pas. Les personnes que la loi soumet au secret
            professionnel ont leurs propres règles. En cas de doute, la procédure de la structure et un·e
            avocat·e décident. Quand une vie est en jeu, le doute profite à la personne{'\u00a0'}: appelez.
          </Text>
        </Section>
      </Stack>
    </>
  );
}

/** The same page for whoever is not signed in, or not any more. */
export const DangerSansCompte = () => (
  <main className={classes.seul}>
    <p>
      <Link to="/connexion">Aller à la connexion</Link>
    </p>
    <Danger />
  </main>
);

function Numeros({ numeros }: { numeros: readonly Numero[] }) {
  return (
    <ul className={classes.numeros}>
      {numeros.map(({ lu, lien, qui, pour }) => (
        <li key={lu}>
          <a href={lien} className={classes.numero}>
            <span className={lu.length > 4 ? `${classes.chiffres} ${classes.long}` : classes.chiffres}>
              {lu}
            </span>
            <span className={classes.qui}>
              <strong>{qui}</strong>
              <span>{pour}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
