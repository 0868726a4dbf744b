import { Alert, Button, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import formulaire from '../../ui/formulaire.module.css';
import { useHabitudes } from '../../ui/habitudes.ts';
import { heureJuste, momentDe } from '../../ui/maintenant.ts';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { ChoisirPhoto } from '../../ui/photo/choisir-photo.tsx';
import { phraseDe } from '../../ui/probleme.ts';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { GardeContext } from '../../ui/use-garde.ts';
import { useRetenue } from '../../ui/use-retenue.tsx';
import { ChampNote } from '../champ-note.tsx';
import { lieuxDeLaTournee } from '../lieux.ts';
import { retenirLieu } from '../memoire.ts';
import { type Geste, natureDeVeille, naturesDeVeille } from '../natures.ts';
import { Pastilles } from '../pastilles.tsx';
import { useBrouillon } from '../use-brouillon.ts';
import { acteDeVeille, bailleursDAbord, constatEnTournee, lireVeille, type VeilleSaisie } from '../veille.ts';
import { ApercuPhoto } from './apercu-photo.tsx';
import classes from './en-cours.module.css';
import { useLieuCourant } from './use-lieu-courant.ts';

const DUREES = [5, 10, 15, 30];

/** Place, landlord, words, photo: the act is whole, and nobody types it again for the landlord. */
export function FormulaireVeille({ tournee, geste }: { tournee: TourneeLocale; geste: Geste }) {
  const { slug } = useStructure();
  const carnet = useCarnet();
  const { creerActe, joindrePhoto } = useActions();
  const { listes } = useListes();
  const naviguer = useNavigate();
  const { lieuId } = useLieuCourant(tournee);
  const instant = momentDe(heureJuste(carnet.avance));
  const habitudes = useHabitudes({ jour: tournee.jour, heure: instant.heure, lieuId });
  const enUsage = listes.natures.filter((n) => enService(n, tournee.jour));
  const parNom = natureDeVeille(enUsage, geste)?.id ?? null;
  const [vide] = useState<VeilleSaisie>(() => ({
    natureId: parNom,
    lieuId,
    partenaireId: bailleursDAbord(listes.partenaires, carnet.actes, lieuId).habituel,
    minutes: (parNom !== null && habitudes.durees(parNom)[0]) || 5,
    texte: '',
  }));
  const brouillon = useBrouillon(`veille:${tournee.id}:${geste}`, vide, (c) => lireVeille(c, vide));
  const v = brouillon.contenu;
  const [photos, setPhotos] = useState<readonly Blob[]>([]);
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const noeud = useRef<HTMLFormElement>(null);
  const retenue = useRetenue(() => noeud.current?.querySelector('textarea')?.focus());
  const modifier = (c: Partial<VeilleSaisie>) => {
    setErreur(null);
    brouillon.changer({ ...v, ...c });
  };
  const partenaires = bailleursDAbord(
    listes.partenaires.filter((p) => enService(p, tournee.jour)),
    carnet.actes,
    v.lieuId,
  );
  const choisirLieu = (lieu: number | null) =>
    modifier({
      lieuId: lieu,
      partenaireId: bailleursDAbord(listes.partenaires, carnet.actes, lieu).habituel ?? v.partenaireId,
    });
  const enregistrer = async (e: FormEvent) => {
    e.preventDefault();
    if (v.natureId === null) return setErreur('Choisissez une nature.');
    setEnCours(true);
    if (!(await retenue.retenir(v.texte))) return setEnCours(false);
    try {
      const acte = acteDeVeille({ ...v, natureId: v.natureId }, tournee, {
        ...instant,
        journee: carnet.journee,
        saisineId: constatEnTournee(listes.saisines),
        secteurId: listes.lieux.find((l) => l.id === v.lieuId)?.secteurId ?? tournee.secteurId,
      });
      const id = await creerActe(acte);
      await brouillon.jeter();
      retenirLieu(tournee.id, v.lieuId);
      await joindre(id);
      await naviguer({ to: `/s/${slug}/tournees/${tournee.id}` });
    } catch (x) {
      setErreur(phraseDe(x));
      setEnCours(false);
    }
  };
  const joindre = async (id: string) => {
    try {
      for (const p of photos) await joindrePhoto(id, p);
      signaler('Enregistré.');
    } catch (x) {
      signalerErreur(`L’observation est enregistrée, mais pas la photo. ${phraseDe(x)}`);
    }
  };
  return (
    <form ref={noeud} onSubmit={enregistrer}>
      <Stack maw="44rem">
        <Paper shadow="xs" p={{ base: 'md', sm: 'xl' }}>
          <Stack>
            {parNom === null && (
              <ChoixTerme
                label="Nature"
                required
                description="La nomenclature de la structure n’a pas de nature de ce nom."
                choix={naturesDeVeille(enUsage)}
                value={v.natureId}
                onChange={(natureId) => modifier({ natureId })}
              />
            )}
            <ChoixTerme
              label="Lieu"
              choix={lieuxDeLaTournee(listes.lieux, tournee, carnet)}
              value={v.lieuId}
              onChange={choisirLieu}
            />
            <ChoixTerme
              label={geste === 'transmission' ? 'Signalé à' : 'Bailleur ou partenaire'}
              placeholder="Non précisé"
              choix={partenaires.liste}
              value={v.partenaireId}
              onChange={(partenaireId) => modifier({ partenaireId })}
            />
            <GardeContext value={retenue.garde}>
              <ChampNote
                label="Ce que vous voyez"
                description="La chose et son état : porte du hall, éclairage, ascenseur…"
                value={v.texte}
                onChange={(texte) => modifier({ texte })}
              />
            </GardeContext>
            <div>
              {photos.length > 0 && (
                <ul className={classes.photos} aria-label="Photos">
                  {photos.map((p, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a photo has no name yet
                    <li key={i}>
                      <ApercuPhoto photo={p} onRetirer={() => setPhotos(photos.filter((x) => x !== p))} />
                    </li>
                  ))}
                </ul>
              )}
              <ChoisirPhoto onPhoto={(p) => setPhotos((l) => [...l, p])}>
                {photos.length === 0 ? 'Prendre une photo' : 'Une autre photo'}
              </ChoisirPhoto>
              <Text size="sm" c="dimmed" mt={4}>
                Facultatif. Des choses et des lieux, jamais des personnes.
              </Text>
            </div>
            <Pastilles
              label="Durée"
              unique
              choix={[...new Set([...DUREES, v.minutes])]
                .toSorted((a, b) => a - b)
                .map((m) => ({ id: m, nom: `${m}\u00a0min` }))}
              choisis={[v.minutes]}
              onBasculer={(minutes) => modifier({ minutes })}
            />
          </Stack>
        </Paper>
        {erreur && (
          <Alert color="brique" icon={<IconAlertTriangle aria-hidden />} role="alert">
            {erreur}
          </Alert>
        )}
        {retenue.question}
        <div className={formulaire.collants}>
          <Button type="submit" size="lg" fullWidth loading={enCours}>
            Enregistrer
          </Button>
        </div>
      </Stack>
    </form>
  );
}
