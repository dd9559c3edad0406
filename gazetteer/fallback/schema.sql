-- What was asked online and when the next question may be sent; shared by all processes.
CREATE TABLE IF NOT EXISTS answer (
    service TEXT NOT NULL,   -- "nominatim at nominatim.openstreetmap.org"
    country TEXT NOT NULL,   -- "" where none was asked for
    name TEXT NOT NULL,
    asked REAL NOT NULL,     -- seconds since 1970
    places TEXT NOT NULL,    -- JSON list of places; [] where the service knew none
    PRIMARY KEY (service, country, name)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turn (
    service TEXT PRIMARY KEY,
    next REAL NOT NULL       -- seconds since 1970: nobody may ask before
) WITHOUT ROWID;
