-- Where a place is on the map, in degrees of WGS 84, if anybody has said so. Vehicles have none.
alter table presence.spot
    add column latitude double precision check (latitude between -90 and 90),
    add column longitude double precision check (longitude between -180 and 180),
    add constraint position_is_whole check ((latitude is null) = (longitude is null));
create index spot_by_position on presence.spot (latitude, longitude) where latitude is not null;
