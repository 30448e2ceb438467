package matching

// event is something that comes about when the prices have moved so far: an edge becomes tight, an outer vertex reaches price 0,
// an inner blossom reaches price 0.
type event struct {
	time int64
	kind kind
	id   int32 // of the edge, the vertex or the blossom
}

type kind uint8

const (
	exhausted kind = iota
	tight
	hollow
)

func (e event) before(f event) bool {
	if e.time != f.time {
		return e.time < f.time
	}
	if e.kind != f.kind {
		return e.kind < f.kind
	}
	return e.id < f.id
}

// events is a binary heap, the earliest first. An event is never taken out when it is overtaken: it is looked at anew when its
// time has come.
type events []event

func (h *events) push(e event) {
	*h = append(*h, e)
	q := *h
	for i := len(q) - 1; i > 0; {
		up := (i - 1) / 2
		if !q[i].before(q[up]) {
			return
		}
		q[i], q[up] = q[up], q[i]
		i = up
	}
}

func (h *events) pop() event {
	q := *h
	first, last := q[0], len(q)-1
	q[0] = q[last]
	q = q[:last]
	for i := 0; ; {
		down := 2*i + 1
		if down+1 < last && q[down+1].before(q[down]) {
			down++
		}
		if down >= last || !q[down].before(q[i]) {
			break
		}
		q[i], q[down] = q[down], q[i]
		i = down
	}
	*h = q
	return first
}

const never = -1

// due is when an event comes about as things stand.
func (s *solver) due(e event) int64 {
	switch e.kind {
	case exhausted:
		return s.now + s.price(e.id)
	case hollow:
		if s.label[e.id] != inner || s.parent[e.id] != None {
			return never
		}
		return s.now + s.blossomPrice(e.id)/2
	}
	x := s.edges[e.id]
	a, b := s.top[x.a], s.top[x.b]
	switch from, to := s.label[a], s.label[b]; {
	case a == b:
		return never
	case from == outer && to == outer:
		return s.now + s.slack(x)/2
	case from == outer && to == free, from == free && to == outer:
		return s.now + s.slack(x)
	}
	return never
}

// expect notes an event, unless the tree will have ended by then.
func (s *solver) expect(k kind, id int32) {
	e := event{kind: k, id: id}
	if e.time = s.due(e); e.time != never && e.time <= s.limit {
		s.events.push(e)
	}
}

// next moves the prices on to the next event. There always is one: at the latest, a vertex reaches price 0.
func (s *solver) next() event {
	for {
		e := s.events.pop()
		if t := s.due(e); t == e.time {
			s.now = t
			return e
		}
		s.expect(e.kind, e.id)
	}
}
