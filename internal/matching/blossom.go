package matching

import "slices"

// contract makes one outer blossom of the cycle that a tight edge between two outer blossoms closes.
func (s *solver) contract(a arc) {
	root := s.meeting(s.top[a.from], s.top[a.to])
	left, right := s.path(s.top[a.from], root), s.path(s.top[a.to], root)
	children, links := []int32{root}, []arc{}
	for _, c := range slices.Backward(left) {
		children, links = append(children, c), append(links, s.via[c])
	}
	links = append(links, a)
	for _, c := range right {
		children, links = append(children, c), append(links, arc{s.via[c].to, s.via[c].from})
	}
	s.enclose(children, links)
}

// meeting is where the paths from two outer blossoms to the root meet.
func (s *solver) meeting(a, b int32) int32 {
	s.marks++
	for {
		if a != None {
			if s.mark[a] == s.marks {
				return a
			}
			s.mark[a] = s.marks
			a = s.above(a)
		}
		a, b = b, a
	}
}

// above is the next outer blossom towards the root.
func (s *solver) above(b int32) int32 {
	up := s.via[b]
	if up == nowhere {
		return None
	}
	return s.top[s.via[s.top[up.from]].from]
}

func (s *solver) path(b, root int32) (list []int32) {
	for b != root {
		list = append(list, b)
		b = s.top[s.via[b].from]
	}
	return list
}

func (s *solver) enclose(children []int32, links []arc) {
	b := s.spare[len(s.spare)-1]
	s.spare = s.spare[:len(s.spare)-1]
	var inside, fresh []int32 // fresh are those that become outer by this
	for _, c := range children {
		inside = append(inside, s.inside[c]...)
		if s.label[c] == inner {
			s.settle(c)
			fresh = append(fresh, s.inside[c]...)
		} else {
			s.settleBlossom(c) // its vertices are outer, and stay it
		}
	}
	s.children[b], s.links[b], s.inside[b], s.base[b], s.parent[b] = children, links, inside, s.base[children[0]], None
	s.label[b], s.via[b], s.dual[b], s.stamp[b] = outer, s.via[children[0]], 0, s.now
	s.touched = append(s.touched, b)
	for _, c := range children {
		s.parent[c], s.label[c] = b, free
	}
	for _, v := range inside {
		s.top[v] = b
	}
	for _, v := range fresh {
		s.watch(v)
	}
}

// expand takes an inner blossom of price 0 apart. The even way round it from where the tree came in to its base stays in the
// tree; the rest is left outside.
func (s *solver) expand(b int32) {
	s.settle(b)
	in := s.via[b]
	children, links := s.children[b], s.links[b]
	entry := slices.Index(children, s.childOf(b, in.to))
	s.release(b, children)
	k, step := len(children), 1
	if entry%2 == 0 {
		step = k - 1 // backwards
	}
	s.makeInner(children[entry], in)
	staying := 1
	for i := entry; i != 0; staying += 2 {
		middle, next := (i+step)%k, (i+2*step)%k
		s.makeOuter(children[middle], between(links, i, step))
		s.makeInner(children[next], between(links, middle, step))
		i = next
	}
	for i := (entry + k - step) % k; staying < k; staying++ {
		s.makeFree(children[i])
		i = (i + k - step) % k
	}
}

// between is the link from the child at i to the one after it in the direction of the step.
func between(links []arc, i, step int) arc {
	if step == 1 {
		return links[i]
	}
	l := links[(i+len(links)-1)%len(links)]
	return arc{l.to, l.from}
}

// release makes the children outermost, and outside the tree for now, and b a number to be used again.
func (s *solver) release(b int32, children []int32) {
	for _, c := range children {
		s.parent[c], s.label[c] = None, free
		for _, v := range s.inside[c] {
			s.top[v] = c
		}
	}
	s.label[b], s.children[b], s.links[b], s.inside[b] = free, nil, nil, nil
	s.spare = append(s.spare, b)
}

// childOf is the child of b that holds a vertex.
func (s *solver) childOf(b, v int32) int32 {
	for s.parent[v] != b {
		v = s.parent[v]
	}
	return v
}

// rotate makes a vertex the base of its blossom: the pairs inside move round so that it is the one left over.
func (s *solver) rotate(b, v int32) {
	if s.base[b] == v {
		return
	}
	children, links := s.children[b], s.links[b]
	c := s.childOf(b, v)
	i := slices.Index(children, c)
	s.rotate(c, v)
	first, last := i+1, len(children) // the pairs on the odd way round have to change
	if i%2 == 0 {
		first, last = 0, i
	}
	for j := first; j < last; j += 2 {
		l := links[j]
		s.rotate(children[j], l.from)
		s.rotate(children[(j+1)%len(children)], l.to)
		s.mate[l.from], s.mate[l.to] = l.to, l.from
	}
	s.children[b] = slices.Concat(children[i:], children[:i])
	s.links[b] = slices.Concat(links[i:], links[:i])
	s.base[b] = v
}
