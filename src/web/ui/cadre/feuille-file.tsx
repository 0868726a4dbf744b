import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { File, ObjetRefuse } from '../../offline/carnet.ts';
import { compteLocal } from '../../offline/compte-local.ts';
import { fichierDeFile } from '../../offline/fichier.ts';
import { Dialogue } from '../dialogue.tsx';
import { jour, moment, pluriel } from '../format.ts';
import { nomenclatureQuery } from '../nomenclature.ts';
import { signalerErreur } from '../toast.ts';
import classes from './feuille-file.module.css';

const ARRETS: Readonly<Record<NonNullable<File['arret']>, string>> = {
  reseau: 'Le réseau manque, ou le serveur ne répond pas. L’envoi reprendra tout seul.',
  serveur: 'Le serveur a un problème. L’envoi reprendra tout seul.',
  connexion: 'Votre session est fermée : reconnectez-vous pour envoyer.',
  droit:
    'Vous ne faites plus partie de la structure où cela a été enregistré. Enregistrez un fichier et confiez-le à votre encadrant·e.',
};

/** What waits on this device: how much, since when, why, and what one can do about it. */
export function FeuilleFile({ file, fermer }: { file: File; fermer: () => void }) {
  const { nombre, aCorriger, depuis, arret, enCours, refuses, illisibles } = file;
  const vide = nombre + aCorriger + illisibles === 0;
  return (
    <Dialogue ouvert onFermer={fermer} titre="À envoyer">
      <Stack gap="md">
        <div role="status">
          <Text>{vide ? 'Tout est envoyé.' : phrase(nombre, depuis)}</Text>
          {nombre > 0 && <Text c="dimmed">{etatDe(arret, enCours)}</Text>}
        </div>
        {refuses.length > 0 && <Refuses refuses={refuses} fermer={fermer} />}
        {illisibles > 0 && (
          <Text>
            {pluriel(illisibles, 'saisie')} ne {illisibles < 2 ? 'peut' : 'peuvent'} plus être lue
            {illisibles < 2 ? '' : 's'} sur cet appareil. Enregistrez le fichier et confiez-le à votre
            encadrant·e.
          </Text>
        )}
        {!vide && <Gestes envoyable={nombre > 0} />}
      </Stack>
    </Dialogue>
  );
}

function phrase(nombre: number, depuis: string | null): string {
  if (nombre === 0) return 'Rien n’attend le réseau.';
  const combien = `${pluriel(nombre, 'saisie')} ${nombre < 2 ? 'attend' : 'attendent'} sur ce téléphone`;
  return depuis ? `${combien}, depuis le ${moment(depuis)}.` : `${combien}.`;
}

function etatDe(arret: File['arret'], enCours: boolean): string {
  if (enCours) return 'Envoi en cours…';
  if (!navigator.onLine) return 'Vous êtes hors connexion. L’envoi partira tout seul au retour du réseau.';
  return arret ? ARRETS[arret] : 'L’envoi part dans un instant.';
}

function Gestes({ envoyable }: { envoyable: boolean }) {
  const [occupe, setOccupe] = useState(false);
  const faire = async (travail: () => Promise<unknown> | undefined) => {
    setOccupe(true);
    try {
      await travail();
    } catch (e) {
      signalerErreur(e);
    } finally {
      setOccupe(false);
    }
  };
  return (
    <>
      <Group>
        {envoyable && (
          <Button loading={occupe} onClick={() => faire(() => compteLocal()?.boucle.envoyer())}>
            Envoyer maintenant
          </Button>
        )}
        <Button variant="light" onClick={() => faire(enregistrerFichier)}>
          Enregistrer dans un fichier
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Le fichier sert si ce téléphone ne peut plus rien envoyer : votre encadrant·e le dépose dans Trame. Il
        est illisible ailleurs, et ne contient pas les photos.
      </Text>
    </>
  );
}

async function enregistrerFichier(): Promise<void> {
  const magasin = compteLocal()?.magasin;
  if (!magasin) return;
  const url = URL.createObjectURL(await fichierDeFile(magasin));
  const lien = document.createElement('a');
  lien.href = url;
  lien.download = `trame-saisies-${new Date().toISOString().slice(0, 10)}.json`;
  lien.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function Refuses({ refuses, fermer }: { refuses: readonly ObjetRefuse[]; fermer: () => void }) {
  const client = useQueryClient();
  const nature = (r: ObjetRefuse) =>
    client.getQueryData(nomenclatureQuery(r.structure).queryKey)?.natures.find((n) => n.id === r.natureId)
      ?.nom;
  return (
    <div>
      <Text fw={700}>À corriger</Text>
      <ul className={classes.refuses}>
        {refuses.map((r) => (
          <li key={r.objet}>
            <Link to={adresseDe(r) as string} onClick={fermer} className={classes.lien}>
              {[
                nature(r) ?? (r.genre === 'acte' ? 'Intervention' : 'Tournée'),
                ...(r.jour ? [jour(r.jour)] : []),
              ].join(', ')}
            </Link>
            {r.refus.map((f) => (
              <Text key={`${f.champ} ${f.code}`} size="sm">
                {f.message}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

const adresseDe = ({ structure, genre, objet }: ObjetRefuse): string =>
  `/s/${structure}/${genre === 'acte' ? 'interventions' : 'tournees'}/${objet}`;
