import { crc32 } from 'node:zlib'

/** A made-up line of twenty stops, two minutes apart, there and back every half hour; as an operator would hand it out. */
export function madeUpNetwork(line: string): Buffer {
  const stops = Array.from({ length: 20 }, (_, i) => i)
  const trips: string[] = []
  const times: string[] = []
  for (let start = 360; start < 1_320; start += 30) {
    for (const direction of [0, 1]) {
      const trip = `T${start}-${direction}`
      trips.push(`R,D,${trip},${direction}`)
      stops.forEach((stop, i) => {
        const at = start + 2 * i
        const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00`
        times.push(`${trip},${time},${time},S${direction === 0 ? stop : 19 - stop},${i}`)
      })
    }
  }
  return zip({
    'agency.txt': 'agency_name,agency_url,agency_timezone\n公交,http://example.org,Asia/Shanghai\n',
    'routes.txt': `route_id,route_short_name,route_type\nR,${line},3\n`,
    'calendar.txt':
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nD,1,1,1,1,1,1,1,20200101,20991231\n',
    'stops.txt': `stop_id,stop_name,stop_lat,stop_lon\n${stops.map((i) => `S${i},站${i},${(36 + i * 0.006).toFixed(4)},113.1`).join('\n')}\n`,
    'trips.txt': `route_id,service_id,trip_id,direction_id\n${trips.join('\n')}\n`,
    'stop_times.txt': `trip_id,arrival_time,departure_time,stop_id,stop_sequence\n${times.join('\n')}\n`,
  })
}

/** An archive without compression. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = []
  const contents: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const path = Buffer.from(name)
    const data = Buffer.from(text)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(data), 10)
    facts.writeUInt32LE(data.length, 14)
    facts.writeUInt32LE(data.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    parts.push(Buffer.from('PK\u0003\u0004'), facts, path, data)
    contents.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, path)
    offset += 4 + facts.length + path.length + data.length
  }
  const size = contents.reduce((sum, one) => sum + one.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...contents, Buffer.from('PK\u0005\u0006'), end])
}
