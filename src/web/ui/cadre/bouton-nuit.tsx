import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import classes from './cadre.module.css';

/** Light or dark. Until one chooses, the device decides. */
export function BoutonNuit() {
  const { setColorScheme } = useMantineColorScheme();
  const nuit = useComputedColorScheme('light') === 'dark';
  const Icone = nuit ? IconSun : IconMoon;
  return (
    <button type="button" className={classes.lien} onClick={() => setColorScheme(nuit ? 'light' : 'dark')}>
      <Icone size={20} stroke={1.75} aria-hidden />
      {nuit ? 'Affichage clair' : 'Affichage de nuit'}
    </button>
  );
}
