-- The base index: built once, then only read. Keys are gazetteer.fold.fold() of a name.
CREATE TABLE place (
    number INTEGER PRIMARY KEY,  -- the GeoNames id, or 200,000,000 and more for our own entries
    ref TEXT,                    -- the id of an own entry: "base:sahel"
    name TEXT NOT NULL,
    type TEXT NOT NULL,          -- a key of data/types.toml
    lat REAL,
    lon REAL,
    radius_km REAL NOT NULL,
    country TEXT,
    admin1 TEXT,                 -- "US.TX"
    within TEXT,                 -- id of what contains it, where the codes do not say
    population INTEGER,
    prominence REAL NOT NULL,
    source INTEGER NOT NULL
);
CREATE TABLE name (
    key TEXT PRIMARY KEY,
    bearers BLOB NOT NULL        -- 8 bytes a bearer, best first: see gazetteer/bearers.py
) WITHOUT ROWID;
CREATE TABLE source (number INTEGER PRIMARY KEY, words TEXT NOT NULL);
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE code (code TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;  -- US, US.TX
