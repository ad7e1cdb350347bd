-- what was exported of a community, for its residents' "who looked": few rows, found without reading the community's trail
create index entry_exported on audit.entry (area, id) where action = 'resident.exported';
