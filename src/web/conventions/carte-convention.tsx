import { Alert, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { AnneeDeBilan } from '../../modules/bilans/contract.ts';
import type { Convention } from '../../modules/conventions/contract.ts';
import type { Poste } from '../../modules/conventions/contract-aide.ts';
import { jour, nombre } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { FaitsDuPoste } from '../ui/postes/faits-du-poste.tsx';
import { FriseDuPoste } from '../ui/postes/frise-du-poste.tsx';
import { nomDuPoste } from '../ui/postes/nom-du-poste.ts';
import { useStructure } from '../ui/session.ts';
import classes from './carte-convention.module.css';
import { FriseAnnees } from './frise-annees.tsx';

interface CarteConventionProps {
  convention: Convention;
  annees: readonly AnneeDeBilan[];
  /** What the direction sees of it. */
  poste?: Poste;
  aujourdhui?: string;
}

/** A convention: the post, its dates, its years and their bilans, and what to check. */
export function CarteConvention({ convention: c, annees, poste, aujourdhui = '' }: CarteConventionProps) {
  const { slug } = useStructure();
  const id = useId();
  const lieu = [c.commune, c.qpvNom ?? c.qpv, `${nombre(c.heures)}\u00a0h par semaine`].filter(Boolean);
  const doutes = poste?.doutes ?? c.avertissements.map((a) => a.message);
  const fiche = `/s/${slug}/conventions/${c.id}`;
  const titulaire = poste ? nomDuPoste(poste) : (c.titulaire ?? 'Poste vacant');
  return (
    <Paper component="li" shadow="xs" className={classes.carte} aria-labelledby={id}>
      <div className={classes.tete}>
        <div className={classes.texte}>
          <Title order={2} id={id}>
            {poste ? (
              <Link to={fiche as string} className={classes.lien}>
                {titulaire}
              </Link>
            ) : (
              titulaire
            )}
          </Title>
          <Text c="dimmed">
            Convention {c.numero}, du {jour(c.debut)} au {jour(c.fin)}
          </Text>
          <Text c="dimmed" size="sm">
            {lieu.join(' · ')}
          </Text>
        </div>
        {poste && (
          <LienBouton to={fiche} variant="light" aria-label={`Ouvrir la convention ${c.numero}`}>
            Ouvrir
          </LienBouton>
        )}
      </div>
      {doutes.length > 0 && (
        <Alert color="safran" icon={<IconAlertTriangle aria-hidden />} title="À vérifier" mb="lg">
          <ul className={classes.avertissements}>
            {doutes.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      {poste && (
        <div className={classes.vie}>
          <FaitsDuPoste poste={poste} aujourdhui={aujourdhui} doutesDits />
          <FriseDuPoste
            du={poste.debut}
            au={poste.fin}
            occupation={poste.occupation}
            aujourdhui={aujourdhui}
          />
        </div>
      )}
      <FriseAnnees convention={c} annees={annees} />
    </Paper>
  );
}
