package matching

import "math"

// grow grows a tree of alternating paths from a vertex without a partner until one of the paths can be flipped at a gain.
func (s *solver) grow(root int32) {
	s.now, s.limit, s.events, s.touched = 0, math.MaxInt64, s.events[:0], s.touched[:0]
	s.makeOuter(s.top[root], nowhere)
	for !s.step(s.next()) {
	}
	for _, b := range s.touched {
		if s.label[b] != free && s.parent[b] == None {
			s.settle(b)
			s.label[b] = free
		}
	}
}

// step does what an event asks for; it reports whether the tree has ended.
func (s *solver) step(e event) (ended bool) {
	switch e.kind {
	case exhausted:
		s.flip(e.id)
		s.mate[e.id] = None
		return true
	case hollow:
		s.expand(e.id)
		return false
	}
	x := s.edges[e.id]
	a := arc{x.a, x.b}
	if s.label[s.top[a.from]] != outer {
		a = arc{x.b, x.a}
	}
	return s.reach(a)
}

// reach follows a tight edge out of an outer blossom: round a cycle, to a vertex without a partner, or to a pair.
func (s *solver) reach(a arc) (ended bool) {
	b := s.top[a.to]
	if s.label[b] == outer {
		s.contract(a)
		return false
	}
	end := s.base[b]
	if s.mate[end] == None {
		s.flip(a.from)
		s.rotate(b, a.to)
		s.mate[a.from], s.mate[a.to] = a.to, a.from
		return true
	}
	s.makeInner(b, a)
	s.makeOuter(s.top[s.mate[end]], arc{end, s.mate[end]})
	return false
}

func (s *solver) makeOuter(b int32, via arc) {
	s.label[b], s.via[b], s.stamp[b] = outer, via, s.now
	s.touched = append(s.touched, b)
	for _, v := range s.inside[b] {
		s.stamp[v] = s.now
	}
	for _, v := range s.inside[b] {
		s.watch(v)
	}
}

// watch looks out from a vertex that has become outer.
func (s *solver) watch(v int32) {
	s.limit = min(s.limit, s.now+s.price(v))
	s.expect(exhausted, v)
	for _, i := range s.at[v] {
		other := s.edges[i].a ^ s.edges[i].b ^ v
		if b := s.top[other]; s.label[b] == free && s.mate[s.base[b]] == None {
			s.limit = min(s.limit, s.now+s.slack(s.edges[i])) // a partner will be found by then
		}
		s.expect(tight, i)
	}
}

func (s *solver) makeInner(b int32, via arc) {
	s.label[b], s.via[b], s.stamp[b] = inner, via, s.now
	s.touched = append(s.touched, b)
	for _, v := range s.inside[b] {
		s.stamp[v] = s.now
	}
	if b >= int32(s.n) {
		s.expect(hollow, b)
	}
}

// makeFree puts a blossom back outside the tree; outer vertices may reach it anew.
func (s *solver) makeFree(b int32) {
	s.label[b] = free
	for _, v := range s.inside[b] {
		for _, i := range s.at[v] {
			s.expect(tight, i)
		}
	}
}

// flip turns the path from an outer vertex to the root over: what was matched on it is not, what was not is. It leaves v
// itself to be given a partner, or none.
func (s *solver) flip(v int32) {
	for {
		b := s.top[v]
		s.rotate(b, v)
		up := s.via[b]
		if up == nowhere {
			return
		}
		t := s.top[up.from]
		next := s.via[t]
		s.rotate(t, next.to)
		s.mate[next.to], s.mate[next.from] = next.from, next.to
		v = next.from
	}
}
