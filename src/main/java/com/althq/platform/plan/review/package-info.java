/// What is reviewed, as data: the rows of a plan, the review that binds them, and whether another plan is the reviewed
/// one.
@NullMarked
package com.althq.platform.plan.review;

import org.jspecify.annotations.NullMarked;
