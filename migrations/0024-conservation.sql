-- A shorter duration of keeping names holds after a month, so that what it erases is announced before.
alter table structure
  add column conservation_avant smallint check (conservation_avant between 1 and 120),
  add column conservation_reduite_le date,
  add check ((conservation_avant is null) = (conservation_reduite_le is null));
