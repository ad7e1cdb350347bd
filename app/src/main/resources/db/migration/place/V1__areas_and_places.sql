create schema if not exists place;

-- the national tree, loaded from the resource place/areas.csv.gz; a row's parent is its code's prefix
create table place.area (
    code text collate "C" primary key,
    name text collate "C" not null
);
create index area_by_name on place.area (name);

-- which edition of the tree is loaded
create table place.edition (
    name text primary key,
    areas int not null,
    loaded_at timestamptz not null
);

-- communities that this installation runs
create table place.community (
    code text collate "C" primary key check (length(code) = 12),
    phone text,
    since timestamptz not null
);

-- compound to dwelling; kind follows from the length of the path
create table place.place (
    path text collate "C" primary key check (length(path) in (15, 18, 20, 23, 26)),
    name text collate "C" not null,
    -- of a dwelling, within its compound: 3-2-1102
    address text collate "C",
    vacant boolean not null default false,
    -- of a building, how many doors it has, so that an area's expectation is a sum over buildings
    dwellings int,
    check ((length(path) = 26) = (address is not null)),
    check ((length(path) = 18) = (dwellings is not null))
);
create index place_building on place.place (path) include (dwellings) where dwellings is not null;
create index place_by_address on place.place (address, path) where address is not null;

-- other names that people use for a compound
create table place.alias (
    path text collate "C" not null,
    alias text collate "C" not null,
    primary key (path, alias)
);
