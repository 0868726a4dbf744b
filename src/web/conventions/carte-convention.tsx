import { Alert, Paper, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { useId } from 'react';
import type { AnneeDeBilan } from '../../modules/bilans/contract.ts';
import type { Convention } from '../../modules/conventions/contract.ts';
import { jour, nombre } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useStructure } from '../ui/session.ts';
import classes from './carte-convention.module.css';
import { FriseAnnees } from './frise-annees.tsx';

interface CarteConventionProps {
  convention: Convention;
  annees: readonly AnneeDeBilan[];
}

/** A convention: the post, its dates, its years and their bilans, and what to check. */
export function CarteConvention({ convention: c, annees }: CarteConventionProps) {
  const { slug, role } = useStructure();
  const id = useId();
  const lieu = [c.commune, c.qpvNom ?? c.qpv, `${nombre(c.heures)}\u00a0h par semaine`].filter(Boolean);
  return (
    <Paper component="li" shadow="xs" className={classes.carte} aria-labelledby={id}>
      <div className={classes.tete}>
        <div className={classes.texte}>
          <Title order={2} id={id}>
            {c.titulaire ?? 'Poste vacant'}
          </Title>
          <Text c="dimmed">
            Convention {c.numero}, du {jour(c.debut)} au {jour(c.fin)}
          </Text>
          <Text c="dimmed" size="sm">
            {lieu.join(' · ')}
          </Text>
        </div>
        {role === 'direction' && (
          <LienBouton
            to={`/s/${slug}/conventions/${c.id}`}
            variant="subtle"
            leftSection={<IconPencil size={18} aria-hidden />}
            aria-label={`Modifier la convention ${c.numero}`}
          >
            Modifier
          </LienBouton>
        )}
      </div>
      {c.avertissements.length > 0 && (
        <Alert color="safran" icon={<IconAlertTriangle aria-hidden />} title="À vérifier" mb="lg">
          <ul className={classes.avertissements}>
            {c.avertissements.map(({ champ, message }) => (
              <li key={champ}>{message}</li>
            ))}
          </ul>
        </Alert>
      )}
      <FriseAnnees convention={c} annees={annees} />
    </Paper>
  );
}
