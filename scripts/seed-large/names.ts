const FIRST = ['Lena', 'Samir', 'Aoife', 'Tomasz', 'Grace', 'Mei-Ling', 'Jonas', 'Priya', 'Łukasz', 'Noor', 'Ruth', 'Henk', 'Émilie', 'Kofi', 'Sofía', 'Dmitri', 'Yuki', 'Fatima', 'Øystein', 'Chiara', 'Ahmed', 'Ingrid', 'Mateus', 'Zeynep', 'Oluwaseun', 'Anneke', 'Rahul', 'Siobhán', 'Viktor', 'Amara', 'Joaquín'];
const LAST = ['Brandt', 'Haddad', 'Byrne', 'Zieliński', 'Okafor', 'Chua', 'Lindqvist', 'Venkatesan', 'Nowak', 'Rahimi', 'Adeyemi', 'Visser', 'Lefèvre', 'Mensah', 'García', 'Petrov', 'Tanaka', 'Al-Masri', 'Hansen', 'Ricci', 'El-Sayed', 'Larsson', 'Pereira', 'Yılmaz', 'Adebayo', 'de Vries', 'Sharma', 'O’Sullivan', 'Novák', 'Eze', 'Ortega', 'Weiß', 'Kim', 'Nguyen', 'Murphy', 'Schneider', 'Rossi', 'Dubois', 'Johansson', 'Kowalski', 'Silva'];

/** A name for a number; the same one comes again after a thousand people, as names do. */
export const nameOf = (n: number): string => `${FIRST[n % FIRST.length]} ${LAST[(n * 7) % LAST.length]}`;

/** Kinds of work, as many of each as they stand here. */
const JOBS = ['Service desk', 'Service desk', 'Service desk', 'Field support', 'Systems', 'Network', 'Applications', 'Databases', 'Security', 'Service management'];
export const SERVICE_DESK = 'Service desk';

/** One in a hundred has none. */
export const jobOf = (n: number): string | null => (n % 100 === 99 ? null : (JOBS[(n * 3) % JOBS.length] ?? null));

export const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Europe/London', 'Asia/Tokyo', 'Australia/Sydney'];
export const zoneOf = (cohort: number): string => ZONES[cohort % ZONES.length] ?? 'UTC';

/** How many people are in each team of a department, over and over. */
export const TEAM_SIZES = [5, 8, 10, 12, 15];
/** Teams under one head. */
export const TEAMS_IN_A_UNIT = 10;
